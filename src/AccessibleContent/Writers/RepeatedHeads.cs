using System.Globalization;

namespace AccessibleContent.Writers;

/// <summary>
/// In which rows of a table the names of the columns are said before the values: in all, but where that would write more than a megabyte
/// the first rows and every twentieth are enough, and between them the order of the values tells the columns.
/// </summary>
/// <param name="isAbbreviated">Whether the names are too much to be said in every row.</param>
internal sealed class RepeatedHeads(bool isAbbreviated)
{
    /// <summary>The most bytes of repeated names in one notice that are written in full.</summary>
    public const long Room = 1024 * 1024;

    /// <summary>What is said once of a table whose names are not said in every row.</summary>
    public const string Remark = "列名在前20行和以后每20行读一次，其余各行依次只读各列的值，前面有空格时先读列号";

    private const int Interval = 20;

    /// <summary>Gets a value indicating whether some rows are without names.</summary>
    public bool IsAbbreviated => isAbbreviated;

    /// <summary>Says whether the names are said in a row of the body, counted from 0.</summary>
    public bool AreSaidIn(int row) => !isAbbreviated || row < Interval || (row + 1) % Interval == 0;

    /// <summary>Gives what stands for the name of a column, counted from 0, where the value before it is missing.</summary>
    public static string Number(int column) => string.Create(CultureInfo.InvariantCulture, $"第{column + 1}列：");
}
