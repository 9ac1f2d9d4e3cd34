namespace AccessibleContent.EndToEnd.Site;

/// <summary>The frames of an MP3 (ISO/IEC 11172-3 and 13818-3, layer III), read strictly: nothing may stand between them.</summary>
internal static class Mp3
{
    private static readonly int[] OfFirst = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] OfSecond = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Rates = [44_100, 48_000, 32_000];

    /// <summary>Returns how many seconds a sound lasts; fails where it has anything but frames.</summary>
    public static double SecondsOf(byte[] sound)
    {
        var (at, seconds) = (0, 0.0);
        while (at < sound.Length)
        {
            Assert.True(at + 4 <= sound.Length && sound[at] == 0xFF && (sound[at + 1] & 0xE6) == 0xE2, $"No frame at {at}.");
            var version = (sound[at + 1] >> 3) & 3;
            var rate = Rates[(sound[at + 2] >> 2) & 3] / (version switch { 3 => 1, 2 => 2, _ => 4 });
            var bits = (version == 3 ? OfFirst : OfSecond)[sound[at + 2] >> 4] * 1_000;
            var samples = version == 3 ? 1_152 : 576;
            at += (samples / 8 * bits / rate) + ((sound[at + 2] >> 1) & 1);
            seconds += (double)samples / rate;
        }

        return seconds;
    }
}
