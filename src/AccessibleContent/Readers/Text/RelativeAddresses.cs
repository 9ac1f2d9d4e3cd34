using System.Globalization;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Text;

/// <summary>Counts the addresses that stayed relative, because the page's own address is unknown: elsewhere they lead nowhere.</summary>
internal sealed class RelativeAddresses
{
    private int _count;
    private string? _first;

    /// <summary>Counts an address, unless it is that of a file that the service itself keeps.</summary>
    public void Add(string address)
    {
        if (!FilePlaces.IsStored(address))
        {
            _count++;
            _first ??= address;
        }
    }

    /// <summary>Reports once how many there are, and the first of them.</summary>
    /// <param name="draft">Receives the remark.</param>
    /// <param name="remedy">What the writer of this format can do.</param>
    public void Report(NoticeDraft draft, string remedy)
    {
        if (_count > 0)
        {
            draft.Remark(
                RemarkRule.RelativeAddress,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"不知道网页自己的地址，{_count} 个相对地址（如“{_first}”）保持原样；{remedy}。"));
            _count = 0;
        }
    }
}
