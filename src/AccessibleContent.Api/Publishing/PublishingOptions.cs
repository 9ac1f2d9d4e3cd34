using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Publishing;

/// <summary>Who may write.</summary>
public sealed class PublishingOptions
{
    /// <summary>Gets or sets the keys; without one, every attempt to write is answered by 401.</summary>
    /// <value>The default is none.</value>
    [ValidateEnumeratedItems]
    public IReadOnlyList<PublishingKey> Keys { get; set; } = [];
}
