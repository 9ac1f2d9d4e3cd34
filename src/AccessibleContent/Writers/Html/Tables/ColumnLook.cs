using System.Text.RegularExpressions;

namespace AccessibleContent.Writers.Html.Tables;

/// <summary>What one column holds; widths are in units of its type.</summary>
internal sealed partial class ColumnLook(string name)
{
    private const double Padding = 1;
    private const double Least = 3;
    private const double Latin = 0.58;

    private readonly bool _isCode = Code().IsMatch(name);
    private bool _hasOther;
    private bool _hasNumber;
    private double _number;
    private double _whole;

    /// <summary>Gets the width of the longest text.</summary>
    public double Widest { get; private set; }

    /// <summary>
    /// Gets a value indicating whether the column holds numbers that are compared: sums and counts, by its name no codes.
    /// </summary>
    public bool IsNumber => _hasNumber && !_hasOther && !_isCode && name.Length > 0;

    /// <summary>Gets the least width, in which no number and no date breaks.</summary>
    public double Narrowest => Padding + Math.Max(Least, IsNumber ? Math.Max(_number, _whole) : _whole);

    /// <summary>Adds the text of a cell.</summary>
    public void Add(string text, bool isHead)
    {
        Widest = Math.Max(Widest, WidthOf(text));
        if (isHead || text.Length == 0)
        {
            return;
        }

        _whole = Math.Max(_whole, TextSpots.DatesIn(text).Select(date => WidthOf(date.Value)).DefaultIfEmpty().Max());
        var isNumber = Number().IsMatch(text);
        _hasNumber |= isNumber;
        _hasOther |= !isNumber && !Blank().IsMatch(text);
        _number = Math.Max(_number, isNumber ? WidthOf(text) : 0);
    }

    private static double WidthOf(string text) => text.Sum(letter => letter >= '\u2E80' ? 1 : Latin);

    // What is told apart by its digits and not counted: a year, a telephone number.
    [GeneratedRegex("[号號码碼]|电话|電話|手机|手機|传真|傳真|邮编|郵編|年份|^年度?$|日期|时间|時間")]
    private static partial Regex Code();

    [GeneratedRegex(
        "^[¥￥$]?[ ]?[-+−－]?(?:[0-9]{1,3}(?:[,，][0-9]{3})+|0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,8})?[ ]?"
        + "(?:%|％|‰|元|万元|萬元|亿元|億元|人|户|戶|名|岁|歲|个|個|件|项|項|吨|噸|亩|畝|天|分)?$|^[-+−－]?0?\\.[0-9]+[%％‰]?$")]
    private static partial Regex Number();

    [GeneratedRegex("^(?:[-–—－─/／\\\\*＊]{1,4}|无|無)$")]
    private static partial Regex Blank();
}
