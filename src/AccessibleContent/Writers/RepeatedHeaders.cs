using System.Globalization;

namespace AccessibleContent.Writers;

/// <summary>
/// Decides in which rows of a table the names of the columns precede the values: in all, but where that would write more than a megabyte
/// only in the first rows and every twentieth; in between the order of the values identifies the columns.
/// </summary>
/// <param name="isAbbreviated">Whether the names are too long to be repeated in every row.</param>
internal sealed class RepeatedHeaders(bool isAbbreviated)
{
    /// <summary>The maximum bytes of repeated names in one notice that are written in full.</summary>
    public const long Room = 1024 * 1024;

    /// <summary>The remark on a table whose names are not repeated in every row.</summary>
    public const string Remark = "列名在前20行和以后每20行读一次，其余各行依次只读各列的值，前面有空格时先读列号";

    private const int Interval = 20;

    /// <summary>Gets a value indicating whether some rows are without names.</summary>
    public bool IsAbbreviated => isAbbreviated;

    /// <summary>Returns whether the names are written in a row of the body, counted from 0.</summary>
    public bool AreSaidIn(int row) => !isAbbreviated || row < Interval || (row + 1) % Interval == 0;

    /// <summary>Returns the substitute for the name of a column, counted from 0, where the value before it is missing.</summary>
    public static string Number(int column) => string.Create(CultureInfo.InvariantCulture, $"第{column + 1}列：");
}
