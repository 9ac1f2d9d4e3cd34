using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData;

/// <summary>A data item (数据项): a column of the table, a member of the JSON, or both.</summary>
/// <param name="Column">The name of the column; null if the table has none.</param>
/// <param name="Member">The member of the JSON, with a dot before what is inside another; null if the JSON has none.</param>
/// <param name="Meaning">What it says, in Simplified script.</param>
/// <param name="Type">The type of its value.</param>
internal sealed record DataItem(string? Column, string? Member, string Meaning, DataType Type)
{
    /// <summary>Gets a value indicating whether a notice may be without it.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Gets a value indicating whether no two notices share a value.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Gets the function that makes the cell of the column.</summary>
    public Func<DataRow, string?> Cell { get; init; } = _ => null;
}

/// <summary>What the cells of a notice are made of.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Url">The address of its page.</param>
/// <param name="Text">The whole of it as plain text.</param>
internal sealed record DataRow(Notice Notice, string Url, string Text);

/// <summary>A type of values.</summary>
/// <param name="Name">Its name for people, in Simplified script.</param>
/// <param name="Schema">Its name in a Table Schema.</param>
/// <param name="Format">Its format there; null for the usual one.</param>
internal sealed record DataType(string Name, string Schema, string? Format = null)
{
    /// <summary>Gets text.</summary>
    public static DataType Text { get; } = new("文本", "string");

    /// <summary>Gets a day.</summary>
    public static DataType Day { get; } = new("日期（年-月-日）", "date");

    /// <summary>Gets a moment.</summary>
    public static DataType Moment { get; } = new("日期和时间（RFC 3339）", "datetime");

    /// <summary>Gets an integer.</summary>
    public static DataType Integer { get; } = new("整数", "integer");

    /// <summary>Gets an address.</summary>
    public static DataType Address { get; } = new("网址", "string");

    /// <summary>Gets an array of JSON.</summary>
    public static DataType Array { get; } = new("数组", "array");

    /// <summary>Gets an object of JSON.</summary>
    public static DataType Object { get; } = new("对象", "object");
}
