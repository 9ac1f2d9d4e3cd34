using System.Text.RegularExpressions;

namespace AccessibleContent.Readers.Html.Tables;

/// <summary>Distinguishes the text of a column or row header from the values that it names.</summary>
internal static partial class HeaderWords
{
    private const int LongestHead = 20;
    private const int LongestName = 12;

    /// <summary>Returns whether the text could be a header: short, and not a value.</summary>
    public static bool MayName(string words) => words.Length is > 0 and <= LongestHead && !IsValue(words);

    /// <summary>Returns whether the text is a usual header of forms and lists: 姓名, 联系电话, 金额（元）, 单位：.</summary>
    public static bool IsName(string words)
    {
        var bare = Bare(words);
        return bare.Length is > 0 and <= LongestName
            && !Plain().IsMatch(bare)
            && (Named().IsMatch(bare) || words.TrimEnd() is [.., ':' or '：']);
    }

    /// <summary>Returns whether the text is a complete header by itself: two of them in one cell are two headers.</summary>
    public static bool IsWhole(string words) => Whole().IsMatch(Bare(words));

    /// <summary>
    /// Returns whether the text is a value and not a header: a number, a date, a sentence, one of a few answers, a person's name.
    /// </summary>
    public static bool IsValue(string words) => Plain().IsMatch(words.Trim()) || (!IsName(words) && Person().IsMatch(words.Trim()));

    /// <summary>Returns whether the text is a sum, a count, a date or a telephone number.</summary>
    public static bool IsFigure(string words) => Figure().IsMatch(words.Trim());

    /// <summary>Returns whether the text is a period that columns are arranged by: 2024年, 3月, 周一.</summary>
    public static bool IsPeriod(string words) => Period().IsMatch(words.Trim());

    /// <summary>Returns whether the text is the header of a column that numbers the rows, which only a list has.</summary>
    public static bool IsNumbering(string words) => words is "序号" or "编号" or "排名" or "名次" or "序列";

    /// <summary>Returns whether the text is a placeholder for a photograph.</summary>
    public static bool IsPhotograph(string words) => Photograph().IsMatch(Bare(words));

    // Removes the spaces that fill a column, and the unit and the mark after a header.
    private static string Bare(string words) =>
        Unit().Replace(string.Concat(words.Where(letter => !char.IsWhiteSpace(letter))), "").TrimEnd(':', '：', '*', '＊');

    [GeneratedRegex(
        @"^\*?.{0,9}(?:姓名|名称|名字|性别|民族|年龄|年月|日期|时间|时限|期限|期间|籍贯|住址|地址|地点|位置|学历|学位|专业|学校|院校|面貌|职务|职称|职业|岗位|级别|等级|类别|类型|种类|分类|性质|单位|部门|机构|科室|"
        + @"处室|企业|公司名|电话|手机|传真|邮箱|邮件|邮编|编码|号码|代码|编号|序号|序列|证号|文号|账号|帐号|户名|证件|许可证|证书|身份证|联系人|负责人|代表人|法人|申请人|经办人|受理人|承办人|监护人|参保人|户主|作者|标题|项目|"
        + @"事项|品名|规格|型号|数量|数额|金额|总额|总数|单价|价格|费用|资金|投资|经费|预算|决算|标准|比例|税率|费率|面积|长度|宽度|重量|人数|户数|次数|天数|分数|成绩|得分|名次|排名|合计|小计|备注|说明|附注|内容|概况|简介|"
        + @"情况|条件|要求|依据|理由|原因|范围|对象|方式|方法|渠道|途径|流程|步骤|程序|材料|结果|结论|意见|措施|进度|状态|来源|用途|功能|网址|网站|主页|区域|区划|路段|路线|线路|地段|村居|乡镇|街道名|镇街|班组|小组|组别|批次|"
        + @"年份|年度|月份|季度|学期|指标|关系|签名|签字|盖章|照片|简历|经历|特长|爱好|健康状况|婚姻状况|主体|主题|摘要|关键词|层级|形式|去向|频次|周期)$"
    )]
    private static partial Regex Named();

    [GeneratedRegex("^(?:姓名|性别|年龄|民族|(?:联系|咨询|监督|办公|固定)?电话|手机号码?|身份证号码?|地址|住址|时间|地点|日期|备注|金额|数量|名称|编号|序号|职务|职称)$")]
    private static partial Regex Whole();

    // A number, a sum, a date, a telephone number, a sentence, an answer.
    [GeneratedRegex(
        @"^[0-9０-９.,，%％￥¥$元万亿/:：年月日时分秒()（）+\-—~～ ]+$|[。；]|^[男女是否有无√×✓—/-]$|^.{1,3}族$(?<!民族)|^(?:中共)?(?:预备)?党员$|^(?:共青)?团员$|^群众$|^(?:大专|本科|"
        + @"硕士|博士|高中|初中|中专|专科)(?:研究生|及以上|以上)?$"
    )]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"^[0-9０-９.,，%％￥¥$元万亿/:：年月日时分秒()（）+\-—~～ ]*[0-9０-９一二三四五六七八九十][0-9０-９.,，%％￥¥$元万亿/:：年月日时分秒()（）+\-—~～ ]*(?:人|户|个|次|岁|周岁|家|项|公里|亩|平方米|"
        + @"吨|米|起|件|套|台|辆)?$|^[—\-/]$"
    )]
    private static partial Regex Figure();

    [GeneratedRegex("^(?:(?:19|20)[0-9]{2}年?|(?:1[0-2]|[1-9]|[一二三四五六七八九十]{1,2})月份?|周[一二三四五六日]|星期[一二三四五六日]|第?[一二三四]季度|[上下]半年)$")]
    private static partial Regex Period();

    [GeneratedRegex(
        "^(?:[赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马苗方俞任袁柳史唐薛雷贺倪汤罗郝安常于傅齐康伍余顾孟黄萧尹姚邵汪毛宋庞熊纪舒项祝董梁杜阮蓝季贾江童郭林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪石崔龚程邢裴陆翁段侯武刘龙叶白赖"
        + "乔闫曾廖易向肖][\\u4E00-\\u9FFF]{1,2}|.某.?)$"
    )]
    private static partial Regex Person();

    [GeneratedRegex("^(?:(?:本人|免冠|一寸|二寸|[12]寸|近期|彩色|证件|粘?贴)*(?:照片|相片|照)(?:粘?贴?处)?)$")]
    private static partial Regex Photograph();

    [GeneratedRegex("[（(][^（）()]{1,10}[）)]$")]
    private static partial Regex Unit();
}
