using System.Text.Json;

namespace AccessibleContent.Readers.Json;

/// <summary>The members that an object in JSON may have, each once.</summary>
/// <param name="members">The members; at most 64.</param>
public sealed class JsonShape(params JsonMember[] members)
{
    /// <summary>Gets the names that a writer may use.</summary>
    public IEnumerable<string> Names => members.Where(member => !member.IsDerived).Select(member => member.Name);

    /// <summary>Gets the members.</summary>
    internal ReadOnlySpan<JsonMember> Members => members;

    /// <summary>Returns the index of the member that a property is; -1 if it is unknown.</summary>
    internal int IndexOf(JsonProperty property)
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].Is(property))
            {
                return i;
            }
        }

        return -1;
    }
}
