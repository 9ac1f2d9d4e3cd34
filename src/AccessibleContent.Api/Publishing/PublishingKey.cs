using System.ComponentModel.DataAnnotations;

namespace AccessibleContent.Api.Publishing;

/// <summary>A bearer key, known by its hash alone.</summary>
public sealed class PublishingKey
{
    /// <summary>Gets or sets the name that stands in the trail of who wrote what.</summary>
    [Required(ErrorMessage = "Publishing:Keys:n:Name must not be empty.")]
    [StringLength(100, ErrorMessage = "Publishing:Keys:n:Name must not be longer than 100 characters.")]
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the SHA-256 of the key's UTF-8 bytes, in lower-case hex.</summary>
    [RegularExpression("^[0-9a-f]{64}$", ErrorMessage = "Publishing:Keys:n:Sha256 must be the SHA-256 of the key in 64 lower-case hex digits (printf %s KEY | sha256sum).")]
    [Required(ErrorMessage = "Publishing:Keys:n:Sha256 must not be empty.")]
    public string Sha256 { get; set; } = "";
}
