using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Files.Pictures;

/// <summary>A notice after its pictures of other hosts were looked after.</summary>
/// <param name="Notice">The notice, with the addresses of what is kept.</param>
/// <param name="Pictures">Where each of them came from.</param>
/// <param name="Remarks">What was kept and what was not, for the editor.</param>
internal sealed record PictureResult(Notice Notice, IReadOnlyList<KeptPicture> Pictures, IReadOnlyList<Remark> Remarks);
