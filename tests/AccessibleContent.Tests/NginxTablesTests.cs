using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Site;
using AccessibleContent.Model;

namespace AccessibleContent.Tests;

/// <summary>The tables of renditions by which nginx serves the mirror have every script, mode and form, and no others.</summary>
public sealed class NginxTablesTests
{
    private static readonly string Maps = Read("http.conf");

    [Fact]
    public void The_query_of_an_address_may_name_every_value_of_every_axis()
    {
        var axes = NginxMap.Of(Maps, "ac_query").Rows.Single(row => row.Value == "axes").Key;
        Assert.Contains($"script=(?:{string.Join('|', HanScript.All.Select(script => script.Tag))})", axes, StringComparison.Ordinal);
        Assert.Contains($"mode=(?:{string.Join('|', ReadingMode.All.Select(mode => mode.Name))})", axes, StringComparison.Ordinal);
        Assert.Contains($"form=(?:{string.Join('|', Form.All.Select(form => form.Name))})", axes, StringComparison.Ordinal);
        Assert.Equal(HanScript.All.Select(script => (script.Tag, script.Tag)), Values("ac_query_script"));
        Assert.Equal(ReadingMode.All.Select(mode => (mode.Name, mode.Name)), Values("ac_query_mode"));
        Assert.Equal(Form.All.Select(form => (form.Name, form.Extension)), Values("ac_query_ext"));
    }

    [Fact]
    public void Every_visit_of_the_website_is_known_by_its_path() => Assert.All(ReadingPreferences.All, preferences =>
    {
        var path = preferences.Prefix + "/notices/a-1";
        Assert.Equal("page", NginxMap.Of(Maps, "ac_kind").Find(path));
        Assert.Equal(preferences.Script.Tag, NginxMap.Of(Maps, "ac_visit_script").Find(path));
        Assert.Equal(preferences.Mode.Name, NginxMap.Of(Maps, "ac_visit_mode").Find(path));
    });

    [Fact]
    public void What_stands_under_a_notice_is_not_taken_for_its_page() => Assert.All(
        from preferences in ReadingPreferences.All
        from below in NeighbourLink.All.Select(link => link.Segment).Append("revisions")
        select $"{preferences.Prefix}/notices/a-1/{below}",
        path => Assert.Equal("other", NginxMap.Of(Maps, "ac_kind").Find(path)));

    [Fact]
    public void Every_preset_is_known_by_its_path() => Assert.All(Preset.All, preset =>
    {
        var path = "/api/notices/a-1/" + preset.Name;
        Assert.Equal("preset", NginxMap.Of(Maps, "ac_kind").Find(path));
        Assert.Equal(preset.Rendition.Script.Tag, NginxMap.Of(Maps, "ac_preset_script").Find(path));
        Assert.Equal(preset.Rendition.Mode.Name, NginxMap.Of(Maps, "ac_preset_mode").Find(path));
        Assert.Equal(preset.Rendition.Form.Extension, NginxMap.Of(Maps, "ac_preset_ext").Find(path));
    });

    [Fact]
    public void Every_script_can_be_negotiated() =>
        Assert.Equal(
            HanScript.All.Select(script => script.Tag).Order(),
            NginxMap.Of(Maps, "ac_language").Rows.Select(row => row.Value).Distinct().Order());

    [Fact]
    public void What_nginx_is_sure_of_is_the_script_that_the_service_chooses()
    {
        string[] tags =
        [
            "zh", "zh-CN", "zh-TW", "zh-HK", "zh-MO", "zh-SG", "zh-Hans", "zh-Hant", "zh-Hans-HK", "zh-Hant-TW", "zh-Hant-CN", "zh_TW",
            "zh-CHT", "zh-CHS", "yue", "yue-CN", "yue-Hant", "yue-Hans", "nan", "nan-TW", "nan-Hant-CN", "hak", "gan", "gan-Hant",
            "lzh-Hant", "zh-yue", "zh-min-nan", "zh-TW-u-co-stroke", "zh-x-hant", "und-Hant", "en-Hant", "*", "en", "en-HK", "zhx", "yuex-TW", "ja-TW",
        ];
        string[] weights = ["", ";q=0.5", ";q=0", "; q=0.1"];
        var fields = from one in tags from other in tags from weight in weights from last in weights select $"{one}{weight}, {other}{last}";
        var (languages, certain) = (NginxMap.Of(Maps, "ac_language"), NginxMap.Of(Maps, "ac_language_sure"));
        var sure = fields.Concat(tags).Where(field => certain.Find(field) == "1").ToList();
        Assert.All(sure, field => Assert.Equal(ScriptNegotiation.Choose([field]).Tag, languages.Find(field)));
        Assert.All(
            (string[])["zh-CN,zh;q=0.9,en;q=0.8", "zh-TW,zh;q=0.9,en-US;q=0.8", "zh-HK", "en-US,en", "zh_TW", "yue", "en,zh-Hant-TW;q=0.5"],
            field => Assert.Equal("1", certain.Find(field)));
    }

    [Fact]
    public void Every_form_can_be_negotiated()
    {
        var types = string.Join('|', Form.All.Select(Pattern));
        var accepted = NginxMap.Of(Maps, "ac_accept_ext").Rows;
        Assert.Equal(("default", Form.All[0].Extension), accepted[0]);
        Assert.Equal(Form.All.Skip(1).Select(form => form.Extension), accepted.Skip(1).Select(row => row.Value));
        Assert.All(
            Form.All.Skip(1),
            form =>
                Assert.EndsWith($"{Pattern(form)}\\b", accepted.Single(row => row.Value == form.Extension).Key, StringComparison.Ordinal));
        Assert.All(accepted.Skip(1), row => Assert.Contains($"(?:{types})", row.Key, StringComparison.Ordinal));
        Assert.Contains(NginxMap.Of(Maps, "ac_accept_sure").Rows, row => row.Key.Contains($"(?:{types})", StringComparison.Ordinal));
        Assert.Equal(Form.All.Select(form => ($" notice {form.Extension}", form.MediaType)), Values("ac_sent_accept"));
    }

    [Fact]
    public void Every_form_has_its_media_type_where_it_is_served_and_where_it_is_gone()
    {
        var served = NginxMap.TypesOf(Read("mirror.conf")).Rows;
        Assert.All(Form.All, form => Assert.Contains((form.ContentType, form.Extension), served));
        Assert.Equal(
            Form.All.Select(form => (form.Extension, form == Form.Json ? "application/problem+json" : form.ContentType)).Order(),
            NginxMap.TypesOf(Read("server.conf")).Rows.Select(row => (row.Value, row.Key)).Order());
    }

    [Fact]
    public void The_validator_names_every_form_by_its_name()
    {
        var versions = NginxMap.Of(Maps, "ac_stamp").Rows;
        Assert.All(Form.All.Where(form => form.Extension != form.Name), form =>
        {
            var row = versions.Single(row => row.Key.EndsWith($"\\.{form.Extension}$", StringComparison.Ordinal));
            Assert.EndsWith($".{form.Name}", row.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Pages_of_other_origins_may_do_by_nginx_what_they_may_do_by_the_service()
    {
        var server = Read("server.conf");
        Assert.Contains($"Access-Control-Allow-Methods \"{CrossOrigin.Methods}\" always;", server, StringComparison.Ordinal);
        Assert.Contains($"Access-Control-Allow-Headers \"{CrossOrigin.Fields}\" always;", server, StringComparison.Ordinal);
        Assert.Contains($"Access-Control-Max-Age {CrossOrigin.MaxAge} always;", server, StringComparison.Ordinal);
        Assert.Contains($"Vary \"{CrossOrigin.Vary}\" always;", server, StringComparison.Ordinal);
        Assert.Equal(CrossOrigin.Exposed, NginxMap.Of(Maps, "ac_exposed").Find("*"));
        foreach (var fields in (string[])["security.conf", "files.conf"])
        {
            Assert.Contains("add_header Access-Control-Expose-Headers $ac_exposed always;", Read(fields), StringComparison.Ordinal);
        }
    }

    private static string Pattern(Form form) => form.MediaType.Replace("+", "\\+", StringComparison.Ordinal);

    private static string Read(string file) => File.ReadAllText(Path.Combine(Sources.Root, "nginx", "accessible-content", file));

    private static IEnumerable<(string, string)> Values(string variable) =>
        NginxMap.Of(Maps, variable).Rows.Where(row => row.Key is not ("default" or ""));
}
