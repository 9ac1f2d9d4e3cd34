using System.Text.RegularExpressions;

namespace AccessibleContent.Writers.Telephones;

/// <summary>What the words before a number say that it is.</summary>
internal readonly partial record struct TelephoneContext
{
    // Enough for the longest label and what may stand between it and the number.
    private const int Length = 24;

    private const string Traditional = "電話熱線專撥來機號碼編賬帳證學單許檔戶執標發稅車註冊準傳備諮詢";
    private const string Simplified = "电话热线专拨来机号码编账帐证学单许档户执标发税车注册准传备咨询";

    /// <summary>Gets a value indicating whether they name a telephone number.</summary>
    public bool NamesTelephone { get; private init; }

    /// <summary>Gets a value indicating whether they name another number, or one that nobody can speak to.</summary>
    public bool NamesAnother { get; private init; }

    /// <summary>Returns the end of a text, as the context of what comes next.</summary>
    public static string EndOf(string text) => text.Length <= Length ? text : text[^Length..];

    /// <summary>Reads the words before a number: the end of the texts before, and the text up to it.</summary>
    public static TelephoneContext Before(string before, ReadOnlySpan<char> text)
    {
        var near = text.Length >= Length ? text[^Length..].ToString() : EndOf(string.Concat(before, text));
        var words = string.Concat(near.Select(Simplify));
        return new() { NamesTelephone = Telephone().IsMatch(words), NamesAnother = Another().IsMatch(words) };
    }

    private static char Simplify(char letter) =>
        Traditional.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Simplified[at] : letter;

    [GeneratedRegex("(?:电话|热线|专线|致电|来电|手机|拨打|拨|呼叫|[Tt][Ee][Ll])[^。！？；;\\n0-9０-９]{0,6}$")]
    private static partial Regex Telephone();

    [GeneratedRegex(
        "(?:(?:编号|编码|代码|账号|帐号|账户|卡号|证号|证件|身份证|考号|学号|工号|文号|字号|索引号?|备案号?|"
        + "许可证|单号|合同号?|序号|邮编|注册号?|批准文?号|批号|流水号?|型号|车牌号?|发票号?|税号|档案号?|户号|申请号|登记号?|执照|标准号?|金额|[Qq][Qq])"
        + "(?:号码|号|码)?|(?<!电话[/／、（(和及 ]{0,2})传真(?:号码?)?)[：:为是\\s]{0,3}$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Another();
}
