using AccessibleContent.Readers;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>Reads for whom one bad page must not end the work: what no reader foresaw is a refusal of that page, and its cause is told beside it.</summary>
internal static class UnforeseenReading
{
    /// <summary>Reads.</summary>
    /// <param name="read">The reading of one page.</param>
    /// <param name="failure">What the reader threw; null where it did not.</param>
    public static Reading Catch(Func<Reading> read, out Exception? failure)
    {
        try
        {
            failure = null;
            return read();
        }
#pragma warning disable CA1031 // One page of thousands, and the log has the whole of it.
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException)
#pragma warning restore CA1031
        {
            failure = unforeseen;
            return Reading.Refused(Words(unforeseen));
        }
    }

    /// <summary>Says to an editor that it is not his fault, and what it was.</summary>
    public static string Words(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "没有读取这个文件的权限；请改正文件的权限。",
        IOException => $"文件读不出来：{failure.Message}",
        _ => $"读取时出了意外的错误，没有采用（{failure.GetType().Name}：{failure.Message}）；其余的照常处理，请把这个文件交给维护人员。",
    };
}
