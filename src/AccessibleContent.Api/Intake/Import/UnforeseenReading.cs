using AccessibleContent.Readers;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>
/// Reads pages without letting one bad page end the work: an unforeseen exception becomes a refusal of that page, and is reported
/// beside it.
/// </summary>
internal static class UnforeseenReading
{
    /// <summary>Reads.</summary>
    /// <param name="read">Reads one page.</param>
    /// <param name="failure">The exception of the reader; null if there was none.</param>
    public static Reading Catch(Func<Reading> read, out Exception? failure)
    {
        try
        {
            failure = null;
            return read();
        }
#pragma warning disable CA1031 // One page of thousands, and the log has the full exception.
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException)
#pragma warning restore CA1031
        {
            failure = unforeseen;
            return Reading.Refused(Words(unforeseen));
        }
    }

    /// <summary>Explains to editors that it is not their fault, and what it was.</summary>
    public static string Words(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "没有读取这个文件的权限；请改正文件的权限。",
        IOException => $"文件读不出来：{failure.Message}",
        _ => $"读取时出了意外的错误，没有采用（{failure.GetType().Name}：{failure.Message}）；其余的照常处理，请把这个文件交给维护人员。",
    };
}
