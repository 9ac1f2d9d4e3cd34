namespace AccessibleContent.EndToEnd.Site;

/// <summary>
/// A speech engine for the browser that records what it is told to say in <c>said</c>, and says it when the test calls <c>finish()</c>. The
/// members of <c>fake</c> make it behave as engines of real devices do.
/// </summary>
internal static class FakeVoice
{
    /// <summary>Voices of all languages of the tests; events as the standard has them.</summary>
    public const string Good =
        """
        window.said = [];
        const voices = ["zh-CN", "zh_TW", "yue-HK", "en-US", "ja-JP"];
        window.fake = { voices, starts: true, ends: true, pauseEnds: false, ...window.fake };
        let current = null, paused = false;
        Object.defineProperty(window, "speechSynthesis", { value: {
          get speaking() { return current !== null; },
          pending: false,
          speak(utterance) {
            window.said.push(utterance);
            current = utterance;
            if (fake.error) { setTimeout(() => utterance.onerror?.({ error: fake.error })); }
            else if (fake.starts) { utterance.onstart?.(); }
          },
          cancel() {
            const one = current;
            current = null;
            paused = false;
            if (one) { setTimeout(() => (fake.pauseEnds ? one.onend : one.onerror)?.({ error: "canceled" })); }
          },
          pause() { if (fake.pauseEnds) { this.cancel(); } else { paused = true; } },
          resume() { paused = false; },
          getVoices: () => fake.voices.map(lang => ({ lang, name: lang })),
          addEventListener() {},
        } });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        window.finish = () => { const one = current; if (!paused && one && fake.ends) { current = null; one.onend?.(); } };
        """;

    /// <summary>As Android does: what is paused has ended.</summary>
    public const string Android = "window.fake = { pauseEnds: true };" + Good;

    /// <summary>An engine that is asked and does nothing.</summary>
    public const string Mute = "window.fake = { starts: false, ends: false };" + Good;

    /// <summary>A browser that lists no voice, and does not say why it is silent.</summary>
    public const string Voiceless = "window.fake = { starts: false, ends: false, voices: [] };" + Good;

    /// <summary>A browser that lists no voice and refuses.</summary>
    public const string Refusing = "window.fake = { error: 'synthesis-failed', voices: [] };" + Good;

    /// <summary>An engine that begins and never ends.</summary>
    public const string Endless = "window.fake = { ends: false };" + Good;

    /// <summary>An engine that fails.</summary>
    public const string Failing = "window.fake = { error: 'synthesis-failed' };" + Good;

    /// <summary>A device without a Chinese voice.</summary>
    public const string Foreign = "window.fake = { voices: ['en-US', 'de-DE'] };" + Good;

    /// <summary>A browser that cannot speak at all.</summary>
    public const string None = "delete window.speechSynthesis; delete window.SpeechSynthesisUtterance;"
        + "Object.defineProperty(window, 'speechSynthesis', { value: undefined });";
}
