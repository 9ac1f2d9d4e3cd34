using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>Surnames and the copula 系 in running text, and the words that only look like them.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("由财政所干部余明辉负责。", "余明輝")]
    [InlineData("林业署署长于友先会见来宾。", "署長于友先")]
    [InlineData("授予于晓黎等20名同志称号。", "授予于曉黎等")]
    [InlineData("于金山回忆说，当年很苦。", "于金山回憶")]
    [InlineData("村里有个叫党建平的农民。", "叫党建平的")]
    [InlineData("原告：于凤英。被告：余家庆。", "原告：于鳳英。被告：余家慶。")]
    [InlineData("同村的余学文说，水退了。", "余學文説")]
    [InlineData("记者 余晓东 通讯员 于洁", "余曉東 通訊員 于潔")]
    [InlineData("于海燕", "于海燕")]
    [InlineData("于家明 余文静 范秀兰", "于家明 余文静 范秀蘭")]
    [InlineData("孙丽 王强 于家明", "孫麗 王强 于家明")]
    [InlineData("据于小满回忆，水漫过门槛。", "據于小滿回憶")]
    [InlineData("余大成和村民清理淤泥，被保险人为余秋霞。", "余大成和村民清理淤泥，被保險人爲余秋霞。")]
    [InlineData("纪念周恩来总理，缅怀周总理。", "紀念周恩來總理，緬懷周總理")]
    public void A_given_name_with_a_role_or_an_act_beside_it_makes_a_name(string text, string expected) => Contains(text, expected);

    [Theory]
    [InlineData("不得刻划、涂画、张贴。", "塗畫")]
    [InlineData("当事人于检察官面前签字。", "於檢察官")]
    [InlineData("早于格林尼治时间。", "早於格林")]
    [InlineData("职工于国庆节前返岗，余款付清，余下不变。", "於國慶節前返崗，餘款付清，餘下")]
    [InlineData("加强党建平台，由党建办负责。", "黨建平臺，由黨建辦")]
    [InlineData("负责人于修正施行后，学生于修满一学年后，律师于全国律师会。", "負責人於修正施行後，學生於修滿一學年後，律師於全國律師會")]
    [InlineData("医护人员于保存及管理时，校友于金秋十月返校。", "人員於保存及管理時，校友於金秋")]
    [InlineData("工程师于清晨赶到泵站。", "工程師於清晨")]
    [InlineData("于年底", "於年底")]
    [InlineData("于明年 完成", "於明年 完成")]
    [InlineData("通知单于当日送达。", "通知單於")]
    [InlineData("不得倾倒于海洋，排放于海域。", "傾倒於海洋，排放於海域")]
    public void A_word_that_only_looks_like_a_name_stays_a_word(string text, string expected) => Contains(text, expected);

    [Theory]
    [InlineData("凡系初次申请的，生前系低保户，须系居民。", "凡係初次申請的，生前係低保户，須係居民")]
    [InlineData("王某，系残疾人家庭的，另行补助。", "係殘疾人家庭的")]
    [InlineData("该桥，系1962年建成。", "係1962年")]
    [InlineData("本表系提供参考。", "本表係提供")]
    [InlineData("驾驶员余海涛系醉酒驾驶。", "余海濤係醉酒")]
    [InlineData("刘某甲系刘某乙之父。", "劉某甲係劉某乙")]
    public void The_copula_is_known_by_its_subject_and_by_its_clause(string text, string expected) => Contains(text, expected);

    [Theory]
    [InlineData("中文系教授、数学系的学生，须系统学习。", "中文系教授、數學系的學生，須系統")]
    [InlineData("该系1962年建立，本系教师，系列活动。", "該系1962年建立，本系教師，系列")]
    [InlineData("各学系所聘教师，大学系所，职系相近，解铃还须系铃人。", "各學系所聘教師，大學系所，職系相近")]
    [InlineData("教育系提供岗位，应系好安全带。", "教育系提供崗位，應繫好安全帶")]
    public void A_system_a_department_and_a_tie_are_no_copula(string text, string expected) => Contains(text, expected);

    private static void Contains(string text, string expected) =>
        Assert.Contains(expected, HanziEngine.Layered.Convert(text, HanScript.Traditional), StringComparison.Ordinal);
}
