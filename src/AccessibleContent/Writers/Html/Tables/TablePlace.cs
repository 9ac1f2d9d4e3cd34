using AccessibleContent.Model;

namespace AccessibleContent.Writers.Html.Tables;

/// <summary>A cell in one row of a table.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Column">Its first column, counted from 0.</param>
/// <param name="Across">The number of columns that it covers there.</param>
/// <param name="IsRepeated">Whether it began in a row above.</param>
internal readonly record struct TablePlace(TableCell Cell, int Column, int Across, bool IsRepeated);
