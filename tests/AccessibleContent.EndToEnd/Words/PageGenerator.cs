using System.Globalization;
using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Words;

/// <summary>Generates random pages as editors, Word and WPS produce them; the same number yields the same page.</summary>
internal sealed class PageGenerator
{
    private const string Characters = "江河湖海溪泉峰岭岩松柏杉槐榆桃杏梨橘稻麦豆棉茶桑鹤雁鸥鲤鲫舟桥渡亭阁廊窗灯炉砚笔墨琴棋绢帛陶瓷铜铁银玉珠贝霜雪露霞";

    // Where a page hides text: every way is one that real pages use.
    private static readonly string[] HidingBlocks =
    [
        "<p style='display:none'>{0}</p>", "<p hidden>{0}</p>", "<div class=hid>{0}</div>", "<p style='visibility:hidden'>{0}</p>",
        "<div style='position:absolute;left:-9999px;top:0'>{0}</div>", "<p style='font-size:0'>{0}</p>", "<p style='color:#fff'>{0}</p>",
        "<p style='background:#fffff0;color:#fffff0'>{0}</p>", "<div style='height:0;overflow:hidden'>{0}</div>",
        "<noscript><p>{0}</p></noscript>", "<div style='opacity:0'>{0}</div>", "<div class='sec deep'><p>{0}</p></div>",
        "<div style='text-indent:-9999px'>{0}</div>", "<dialog>{0}</dialog>", "<ul><li style='display:none'>{0}</li></ul>",
        "<div style='clip-path:inset(50%);position:absolute'>{0}</div>", "<template><p>{0}</p></template>",
    ];

    private static readonly string[] HidingRuns =
    [
        "<span style='display:none;mso-hide:all'>{0}</span>", "<span hidden>{0}</span>", "<em class=hid>{0}</em>",
        "<span style='visibility:hidden'>{0}</span>", "<span style='font-size:0pt'>{0}</span>",
        "<span style='position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)'>{0}</span>",
        "<font color='#FFFFFF'>{0}</font>", "<span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[{0}]</a></span>",
        "<!-- {0} -->",
    ];

    private static readonly string[] Apart = [" ", "　", "&nbsp;", "　　", "<br>", "&nbsp;&nbsp;", "、", "，"];

    private static readonly string[] Inlines =
    [
        "<b>{0}</b>", "<span style='color:red'>{0}</span>", "<u>{0}</u>", "<font size=3>{0}</font>", "<em>{0}</em>", "<ins>{0}</ins>",
        "<del>{0}</del>", "<s>{0}</s>", "<span style='text-decoration:line-through'>{0}</span>", "<a href='/x.html'>{0}</a>",
        "<strong><span lang=EN-US>{0}</span></strong>",
    ];

    private readonly List<string> _secrets = [];
    private readonly int _number;

    private ulong _state;

    private PageGenerator(int number) => (_number, _state) = (number, ((ulong)number * 2654435761) + 88172645463325252);

    /// <summary>Generates the page of a number.</summary>
    public static GeneratedPage Page(int number) => new PageGenerator(number).Write();

    private GeneratedPage Write()
    {
        var body = new StringBuilder();
        for (var block = 0; block < 10; block++)
        {
            body.Append(Block()).Append(Next(2) == 0 ? "\n" : "");
        }

        var html =
            "<!DOCTYPE html><html lang=zh-CN><head><meta charset=utf-8><title>关于检查的通知</title><style>.hid{display:none} div .deep "
            + "p{display:none} .case td:nth-child(3){display:none}"
            + " .case th:nth-child(3){display:none} .panel{display:none} .panel.on{display:block}</style></head><body><h1>关于检查的通知</h1><p>"
            + "发布日期：2024-03-01</p>"
            + $"<div class=content data-law=article><p>{Words(6)}{Words(6)}，{Words(6)}。</p>{body}<p>{Words(6)}{Words(6)}，{Words(6)}。</p></"
            + $"div></body></html>";
        return new(string.Create(CultureInfo.InvariantCulture, $"generated {_number}"), html, _secrets);
    }

    private string Block() => Next(9) switch
    {
        0 => Put(HidingBlocks, Secret()),
        1 => List(),
        2 => Table(),
        3 => Columns(),
        4 => Layout(),
        5 => $"<details><summary>{Words(4)}</summary><p>{Line()}</p></details>",
        6 => Rest(),
        _ => $"<p>{Line()}</p>",
    };

    private string Line()
    {
        var line = new StringBuilder(Words(3));
        for (var part = 2 + Next(4); part > 0; part--)
        {
            line.Append(Next(8) switch
            {
                0 => Put(HidingRuns, Secret()),
                1 or 2 => Apart[Next(Apart.Length)] + Words(2),
                3 => $"<ruby>{Words(2)}<rp>(</rp><rt>{Latin(4)}</rt><rp>)</rp></ruby>",
                4 => $"<sup>{Latin(2)}</sup>",
                5 => $"<sub>{1 + Next(8)}</sub>",
                _ => Put(Inlines, Words(2)),
            }).Append(Words(2));
        }

        return line.Append('。').ToString();
    }

    private string List()
    {
        var items = string.Concat(
            Enumerable
                .Range(0, 2 + Next(3))
                .Select(at => at > 0 && Next(4) == 0 ? $"<li style='display:none'>{Secret()}</li>" : $"<li>{Line()}</li>"));
        return Next(2) == 0 ? $"<ul>{items}</ul>" : $"<ol>{items}<li>{Words(3)}<ul><li>{Words(3)}</li></ul></li></ol>";
    }

    private string Table()
    {
        var rows = Enumerable.Range(0, 2 + Next(3)).Select(_ => Next(4) switch
        {
            0 => $"<tr hidden><td>{Secret()}</td><td>{Secret()}</td><td>{Secret()}</td></tr>",
            1 => $"<tr><td colspan=2>{Line()}</td><td>{Words(2)}</td></tr>",
            _ => $"<tr><td>{Words(3)}</td><td>{Line()}</td><td>{Words(2)}<br>{Words(2)}</td></tr>",
        });
        return $"<table border=1><tr><th>{Words(2)}</th><th>{Words(2)}</th><th>{Words(2)}</th></tr>{string.Concat(rows)}</table>";
    }

    // A column that nobody may read: hidden by a rule of the page, or cell by cell.
    private string Columns()
    {
        var (name, hide) = Next(2) == 0 ? (" class=case", "") : ("", " style='display:none'");
        var rows = Enumerable
            .Range(0, 2 + Next(3))
            .Select(_ => $"<tr><td>{Words(3)}</td><td>{Words(2)}</td><td{hide}>{Secret()}</td><td>{Words(2)}</td></tr>");
        return $"<table{name}><tr><th>{Words(2)}</th><th>{Words(2)}</th><th{hide}>{Words(2)}</th><th>{Words(2)}</th></tr>"
            + $"{string.Concat(rows)}</table>";
    }

    private string Layout() =>
        $"<table width='100%'><tr><td><p>{Line()}</p><p>{Line()}</p></td></tr><tr><td>{Words(4)}{Put(HidingRuns, Secret())}</td></tr></"
        + $"table>";

    // What a button of the page opens counts as shown; the browser presses it.
    private string Rest()
    {
        var id = "r" + Latin(6);
        return Next(2) == 0
            ? $"<div id={id} style='display:none'>{Line()}</div><p><a href='javascript:;' data-law-opens "
                + $"onclick=\"document.getElementById('{id}').style.display='block'\">展开全文</a></p>"
            : $"<ul class=tab-title><li data-law-opens onclick=\"document.getElementById('{id}').className='panel on'\">{Words(2)}</li><li>"
                + $"{Words(2)}</li></ul><div class=tabs><div class='panel on'>{Line()}</div><div class=panel id={id}>{Line()}</div></div>";
    }

    // Xorshift: the same in every version of the runtime.
    private int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)((_state >> 11) % (ulong)below);
    }

    private string Put(string[] forms, string words) => string.Format(CultureInfo.InvariantCulture, forms[Next(forms.Length)], words);

    private string Words(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => Characters[Next(Characters.Length)]));

    private string Latin(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('a' + Next(26))));

    private string Secret()
    {
        _secrets.Add("ZQ" + Latin(8));
        return _secrets[^1];
    }
}
