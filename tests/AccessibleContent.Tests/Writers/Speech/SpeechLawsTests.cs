using System.Text;
using System.Xml.Linq;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Speech;
using AccessibleContent.Tests.Pages;
using CsCheck;

namespace AccessibleContent.Tests.Writers.Speech;

/// <summary>What holds of the speech form of every source, fixture and generated notice in every script and mode.</summary>
public sealed class SpeechLawsTests
{
    private static readonly string[] Known = ["break", "p", "s", "speak", "sub"];

    [Fact]
    public void It_is_valid_ssml_of_five_elements_in_short_sentences() => ForEveryNotice(speak =>
    {
        Assert.Subset(Known.ToHashSet(), speak.DescendantsAndSelf().Select(element => element.Name.LocalName).ToHashSet());
        Assert.All(speak.Descendants(Ssml.Elements + "sub"), sub => Assert.False(sub.HasElements));
        Assert.All(speak.Descendants(Ssml.Elements + "s"), sentence => Assert.InRange(sentence.Value.Length, 1, 80));
        Assert.All(Ssml.Said(speak), said => Assert.InRange(said.Length, 1, 80));
    });

    [Fact]
    public void Nothing_that_is_said_holds_a_digit_or_would_be_said_otherwise_again()
    {
        foreach (var script in HanScript.All)
        {
            var forms = SpokenForms.Of(script, Make.Converter);
            ForEveryNotice(script, speak => Assert.All(speak.Descendants(Ssml.Elements + "sub"), sub =>
            {
                var alias = sub.Attribute("alias")!.Value;
                Assert.DoesNotContain(alias, char.IsDigit);
                Assert.NotEqual(sub.Value, alias);
                Assert.Empty(forms.In(alias));
            }));
        }
    }

    [Fact]
    public void Without_its_tags_it_is_the_plain_text_white_space_aside()
    {
        foreach (var notice in Notices)
        {
            Holds(notice);
        }

        GeneratedNotices.Any.Sample(Holds, iter: 100, threads: 1);

        static void Holds(Notice notice)
        {
            foreach (var (script, mode) in HanScript.All.SelectMany(script => ReadingMode.All.Select(mode => (script, mode))))
            {
                Assert.Equal(
                    Letters(Make.Text(notice, $"{script}.{mode}.text")),
                    Letters(Read(notice, new(script, mode, Form.Speech)).Value));
            }
        }
    }

    private static IEnumerable<Notice> Notices => Sources.Names.Select(Sources.Read).Concat(CasePages.Notices);

    private static void ForEveryNotice(Action<XElement> law)
    {
        foreach (var script in HanScript.All)
        {
            ForEveryNotice(script, law);
        }
    }

    private static void ForEveryNotice(HanScript script, Action<XElement> law)
    {
        void Holds(Notice notice) => Assert.All(ReadingMode.All, mode => law(Read(notice, new(script, mode, Form.Speech))));
        Assert.All(Notices, Holds);
        GeneratedNotices.Any.Sample(Holds, iter: 100, threads: 1);
    }

    private static XElement Read(Notice notice, Rendition rendition) => Ssml.Read(Make.Renderer.Render(notice, rendition));

    private static string Letters(string text) => string.Concat(text.EnumerateRunes().Where(one => !Rune.IsWhiteSpace(one)));
}
