using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AccessibleContent.Filters;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Json;
using AccessibleContent.Readers.Records;
using AccessibleContent.Tests.Pages;
using AccessibleContent.Writers.Json;
using AccessibleContent.Writers.Text;
using CsCheck;

namespace AccessibleContent.Tests.Renditions;

/// <summary>
/// The laws between the renditions of one notice, for every source and for generated notices; each law compares two paths that do not share
/// code.
/// </summary>
public sealed partial class RenditionLawsTests
{
    private const int Generated = 300;

    [Fact]
    public void Html_shows_the_words_of_the_model_and_labels_apart() => ForEveryNotice(notice =>
    {
        foreach (var mode in ReadingMode.All)
        {
            var markup = Make.Text(notice, $"zh-Hans.{mode}.html");
            Assert.Equal(Characters(PlainWords.Of(notice)), Characters(WrittenWords.Of(markup)));
        }
    });

    [Fact]
    public void Plain_text_without_its_labels_has_the_words_of_the_model() => ForEveryNotice(notice =>
    {
        foreach (var mode in ReadingMode.All)
        {
            var writer = new PlainTextWriter(Make.Context());
            var text = Encoding.UTF8.GetString(writer.Write(mode.Apply(notice)));
            Assert.Equal(Sorted(PlainWords.Of(notice)), Sorted(WrittenWords.Of(text, writer.Labels)));
        }
    });

    [Fact]
    public void Json_reads_back_as_the_same_notice() => ForEveryNotice(notice =>
    {
        var reading = JsonReader.Read(Make.Text(notice, "zh-Hans.standard.json"), notice.Id.Value);
        Assert.True(reading.Notice is not null, string.Join('\n', reading.Remarks.Select(remark => remark.Message)));
        Assert.Equal(Canonical(notice), Canonical(reading.Notice));
        Assert.DoesNotContain(reading.Remarks, remark => remark.Kind is RemarkKind.Repaired);
    });

    [Fact]
    public void What_is_stored_reads_back_as_the_same_notice() => ForEveryNotice(notice =>
    {
        var stored = JsonReader.ReadStored(JsonWriter.Canonical(notice), notice.Id);
        Assert.Equal(Canonical(notice), Canonical(stored));
        Assert.Equal(Make.Text(notice, "zh-Hans.elder.html"), Make.Text(stored, "zh-Hans.elder.html"));
    });

    [Fact]
    public void The_elder_mode_keeps_every_word_in_its_order() => ForEveryNotice(notice =>
        Assert.Equal(PlainWords.Of(notice), PlainWords.Of(ReadingMode.Elder.Apply(notice))));

    [Fact]
    public void The_elder_mode_applied_twice_changes_nothing_more() => ForEveryNotice(notice =>
    {
        var once = ReadingMode.Elder.Apply(notice);
        Assert.Equal(Canonical(once), Canonical(ReadingMode.Elder.Apply(once)));
    });

    [Fact]
    public void Codes_and_addresses_are_the_same_bytes_in_every_script() => ForEveryNotice(notice =>
    {
        string[] codes =
        [
            .. new[] { notice.Metadata.IndexNumber, notice.Metadata.DocumentNumber }.OfType<string>(),
            .. Addresses().Matches(PlainWords.Of(notice)).Select(address => address.Value),
        ];
        foreach (var (mode, form) in ReadingMode.All.SelectMany(mode => Form.All.Select(form => (mode, form))))
        {
            var published = Make.Text(notice, $"zh-Hans.{mode}.{form}");
            foreach (var script in HanScript.All)
            {
                var converted = Make.Text(notice, $"{script}.{mode}.{form}");
                Assert.All(codes.Distinct(), code => Assert.Equal(Count(published, code), Count(converted, code)));
            }
        }
    });

    [Fact]
    public void Converting_twice_changes_nothing_more()
    {
        var read = new SortedSet<string>(StringComparer.Ordinal);
        ForEveryNotice(notice =>
        {
            foreach (
                var (text, script) in TextsOf(notice)
                    .SelectMany(text => HanScript.All.Where(one => one != HanScript.Simplified).Select(script => (text, script))))
            {
                var once = Make.Converter.Convert(text, script);
                var twice = Make.Converter.Convert(once, script);
                Assert.Equal(once.Length, twice.Length);
                read.UnionWith(once.Zip(twice).Where(pair => pair.First != pair.Second).Select(pair => $"{pair.First}{pair.Second}"));
            }
        });

        // Characters of both scripts may be reinterpreted: those of a place in Hong Kong (鰂魚涌) and of a name (張三丰).
        Assert.Equal(["丰豐", "涌湧"], read);
    }

    [Fact]
    public void The_simplified_form_of_a_converted_source_is_the_source()
    {
        foreach (var words in Sources.Names.Select(source => PlainWords.Of(Sources.Read(source))))
        {
            foreach (var script in HanScript.All)
            {
                var back = Make.Converter.Convert(Make.Converter.Convert(words, script), HanScript.Simplified);

                // Taiwan writes 着 as 著, 账 as 帳 and 身份 as 身分, Hong Kong 卫 as 衞: the places here that are not one to one.
                Assert.Equal(AsInTaiwan(words), script == HanScript.TraditionalTaiwan ? back : AsInTaiwan(back));
            }
        }
    }

    private static string AsInTaiwan(string words) =>
        words.Replace('着', '著').Replace('账', '帐').Replace('衞', '卫').Replace("身份", "身分", StringComparison.Ordinal);

    [Fact]
    public void Every_rendition_is_utf8_without_bom_in_lines_ended_by_lf() => ForEveryNotice(notice =>
    {
        foreach (var rendition in Rendition.All)
        {
            var bytes = Make.Renderer.Render(notice, rendition);
            _ = new UTF8Encoding(false, true).GetString(bytes);
            Assert.False(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
            Assert.DoesNotContain((byte)'\r', bytes);
            Assert.Equal((byte)'\n', bytes[^1]);
            Assert.NotEqual((byte)'\n', bytes[^2]);
        }
    });

    [Fact]
    public void The_address_of_the_website_stands_before_relative_addresses_and_changes_nothing_else()
    {
        var root = new SiteRoot("https://www.example.gov.cn/gk");
        var renderer = new Renderer(Make.Converter, root.Address);
        ForEveryNotice(notice =>
        {
            var known = FileAddresses.Replace(notice, (address, _) => new(root.Relative(root.Absolute(address)), null, null));

            // A file that is relative to a page that nobody knows is words in HTML, which say no address.
            var shown = FileAddresses.Replace(notice, (address, _) =>
                FilePlaces.Of(address) is FilePlace.Nowhere
                    ? null
                    : new(root.Relative(root.Absolute(address)), null, null));
            foreach (var rendition in Rendition.All)
            {
                var plain = rendition.Form == Form.Html ? shown : known;
                var text = Encoding.UTF8.GetString(renderer.Render(notice, rendition));

                // A longer address may be cut elsewhere in speech.
                Assert.Equal(Whole(Make.Text(plain, rendition.Name)), Whole(text).Replace(root.Address, "", StringComparison.Ordinal));
            }

            var read = JsonReader.Read(Encoding.UTF8.GetString(renderer.Render(notice, Rendition.All[0])), notice.Id.Value).Notice!;
            Assert.Equal(Canonical(notice), Canonical(SiteAddresses.Relative(read, root, notice)));
        });
    }

    private static string Whole(string text) => text.Replace("</s><s>", "", StringComparison.Ordinal);

    private static void ForEveryNotice(Action<Notice> law)
    {
        foreach (var notice in Sources.Names.Select(Sources.Read).Concat(CasePages.Notices))
        {
            law(notice);
        }

        GeneratedNotices.Any.Sample(law, iter: Generated, threads: 1);
    }

    private static List<string> TextsOf(Notice notice)
    {
        var texts = new List<string>();
        _ = notice.MapWords(text =>
        {
            texts.Add(text);
            return text;
        });
        return texts;
    }

    private static string Canonical(Notice notice) => Encoding.UTF8.GetString(JsonWriter.Canonical(notice));

    private static int Count(string text, string code)
    {
        var count = 0;
        for (var at = text.IndexOf(code, StringComparison.Ordinal); at >= 0; at = text.IndexOf(code, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    [GeneratedRegex("https?://[!-~]+|[a-z0-9._-]+@[a-z0-9.-]+")]
    private static partial Regex Addresses();

    private static string Characters(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    // A table read row by row has its text in another order.
    private static string Sorted(string text) => string.Concat(Characters(text).Order());
}
