using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Model;
using Microsoft.Extensions.Primitives;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>The value of each axis in a query; null if it is missing. Other keys are ignored.</summary>
internal sealed record AxisValues(HanScript? Script, ReadingMode? Mode, Form? Form, Problem? Problem)
{
    /// <summary>The key of the script.</summary>
    public const string ScriptKey = "script";

    /// <summary>The key of the mode.</summary>
    public const string ModeKey = "mode";

    /// <summary>The key of the form.</summary>
    public const string FormKey = "form";

    /// <summary>Reads the three keys.</summary>
    public static AxisValues Read(IQueryCollection query)
    {
        Problem? problem = null;
        var script = One(query, ScriptKey, HanScript.Find, static () => HanScript.All.Select(one => one.Tag), ref problem);
        var mode = One(query, ModeKey, ReadingMode.Find, static () => ReadingMode.All.Select(one => one.Name), ref problem);
        var form = One(query, FormKey, Form.Find, static () => Form.All.Select(one => one.Name), ref problem);
        return new(script, mode, form, problem);
    }

    /// <summary>
    /// Reads one key; null where it is not given, or where its value is not in its table: then that is a problem, if it is the first.
    /// </summary>
    internal static T? One<T>(
        IQueryCollection query,
        string key,
        Func<string, T?> find,
        Func<IEnumerable<string>> allowed,
        ref Problem? problem)
        where T : class
    {
        if (!query.TryGetValue(key, out var values))
        {
            return null;
        }

        var found = values.Count == 1 ? find(values.ToString()) : null;
        problem ??= found is not null ? null : Wrong(key, values, allowed());
        return found;
    }

    private static Problem Wrong(string key, StringValues values, IEnumerable<string> allowed) =>
        values.Count > 1 ? Problem.Repeated(key) : Problem.NotAllowed(key, values, allowed);
}
