using System.Globalization;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Http.Problems;

/// <summary>An error that the caller can fix (RFC 9457); its text is in Simplified script until it is written.</summary>
/// <param name="Type">Its kind, with the HTTP status code.</param>
/// <param name="Detail">What is wrong, with the value, and the remedy.</param>
internal sealed record Problem(ProblemType Type, string Detail)
{
    /// <summary>Gets what is wrong; a value repeated in it contains no invisible characters and no bidirectional controls.</summary>
    public string Detail { get; } = ShortText.Visible(Detail);

    /// <summary>Gets the parameter with the problem.</summary>
    public string? Parameter { get; init; }

    /// <summary>Gets the allowed values.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>Gets the requested form, if the problem is shown to a reader of the notice; null for JSON.</summary>
    public Form? Form { get; init; }

    /// <summary>Gets the withdrawn notice that the address leads to; null for every other problem.</summary>
    public ContentVersion? Gone { get; init; }

    /// <summary>Gets a value indicating whether request headers affected the problem or its form.</summary>
    public bool Negotiated { get; init; }

    /// <summary>Gets the reason at the end of the detail, in an editor's words; null if there is none.</summary>
    public string? Reason { get; init => field = value is null ? null : ShortText.Visible(value); }

    /// <summary>Gets the reader's remarks on a body that cannot be published.</summary>
    public IReadOnlyList<RemarkBody>? Remarks { get; init; }

    /// <summary>
    /// Gets the value of <c>WWW-Authenticate</c>; a 401 has one, and the 403 of a key that lacks a scope (RFC 6750, 3.1).
    /// </summary>
    public string? Challenge { get; init; }

    /// <summary>Gets the seconds after which to retry; null if unknown.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Gets the HTTP status code.</summary>
    public int Status => Type.Status;

    /// <summary>Gets the name of the kind.</summary>
    public string Title => Type.Title;

    /// <summary>A parameter has a value that is not in its table.</summary>
    public static Problem NotAllowed(string parameter, string? value, IEnumerable<string> allowed)
    {
        var values = allowed.ToList();
        return new(ProblemTypes.InvalidParameter, $"参数 {parameter} 的值“{value}”不在可用的值之中；可用的值：{string.Join("、", values)}。")
        {
            Parameter = parameter,
            Allowed = values,
        };
    }

    /// <summary>A parameter was given more than once.</summary>
    public static Problem Repeated(string parameter) =>
        new(ProblemTypes.RepeatedParameter, $"参数 {parameter} 只能给出一次。") { Parameter = parameter };

    /// <summary>A parameter cannot be parsed.</summary>
    public static Problem Malformed(string parameter, string value, string expected)
    {
        var space = char.IsAscii(expected[0]) ? " " : "";
        return new(ProblemTypes.InvalidParameter, $"参数 {parameter} 的值“{value}”无法采用；应当是{space}{expected}。") { Parameter = parameter };
    }

    /// <summary>A parameter that the address needs is not given, or empty.</summary>
    public static Problem Missing(string parameter, string expected) =>
        new(ProblemTypes.InvalidParameter, $"没有给出参数 {parameter}；应当是{expected}。") { Parameter = parameter };

    /// <summary>A parameter is longer than any meaningful value.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="length">The length of its value in characters.</param>
    /// <param name="limit">The maximum length.</param>
    public static Problem TooLong(string parameter, int length, int limit) =>
        new(
            ProblemTypes.InvalidParameter,
            string.Create(CultureInfo.InvariantCulture, $"参数 {parameter} 的值有 {length} 个字，超过上限 {limit} 个字；请缩短。"))
        {
            Parameter = parameter,
        };

    /// <summary>The notice is withdrawn; null if it is not.</summary>
    public static Problem? IfWithdrawn(ContentVersion version, RenditionChoice? choice = null) =>
        version.Withdrawal is { } withdrawal
            ? Withdrawn(version.Id.Value, withdrawal) with
            {
                Gone = version,
                Form = choice?.Rendition?.Form,
                Negotiated = choice is { Negotiated: true },
            }
            : null;

    /// <summary>The notice is withdrawn: the message for everyone from then on.</summary>
    public static Problem Withdrawn(string id, Withdrawal withdrawal) =>
        new(ProblemTypes.Withdrawn, PublicationWords.Withdrawn(id, withdrawal)) { Reason = withdrawal.Reason };

    /// <summary>The key lacks the scope.</summary>
    public static Problem NoScope(KeyScope scope) => new(
        ProblemTypes.ScopeMissing,
        $"这个密钥没有{scope.Use()}的权限（{scope.Name()}）；请换用有此权限的密钥，或请管理员在设置 Publishing:Keys 的 Scopes 里加上 {scope.Name()}。")
    {
        Challenge = $"Bearer realm=\"AccessibleContent\", error=\"insufficient_scope\", scope=\"{scope.Name()}\"",
    };

    /// <summary>The key may not be used for notices of this column or publisher.</summary>
    public static Problem Foreign(string outside) => new(ProblemTypes.OutsideRealm, PublicationWords.Foreign(outside));

    /// <summary>The client has sent too many unknown keys, and its keys are ignored for some seconds.</summary>
    public static Problem TooManyKeys(int seconds) => new(
        ProblemTypes.TooManyKeys,
        string.Create(CultureInfo.InvariantCulture, $"从这个网络地址多次送来了错误的密钥，暂时不再核对；请在 {seconds} 秒后用正确的密钥再试。"))
    {
        RetryAfter = seconds,
    };

    /// <summary>There is no such notice.</summary>
    public static Problem NoNotice(string id) => new(ProblemTypes.NoSuchNotice, PublicationWords.Missing(id));
}
