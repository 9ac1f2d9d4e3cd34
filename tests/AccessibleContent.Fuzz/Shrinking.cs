namespace AccessibleContent.Fuzz;

/// <summary>Reduces an input as long as it still causes the same fault.</summary>
internal static class Shrinking
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Removes ever smaller parts.</summary>
    public static async Task<byte[]> ShrinkAsync(ITarget target, byte[] input, Complaint complaint)
    {
        var start = TimeProvider.System.GetTimestamp();
        for (var part = input.Length / 2; part > 0; part /= 2)
        {
            for (var at = 0; at + part <= input.Length && TimeProvider.System.GetElapsedTime(start) < Patience;)
            {
                byte[] smaller = [.. input.AsSpan(0, at), .. input.AsSpan(at + part)];
                if ((await Worker.TryAsync(target, smaller))?.Kind == complaint.Kind)
                {
                    input = smaller;
                }
                else
                {
                    at += part;
                }
            }
        }

        return input;
    }
}
