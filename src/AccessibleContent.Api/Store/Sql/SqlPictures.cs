using System.Data.Common;
using AccessibleContent.Filters;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Store.Sql;

/// <summary>The statements for the origin of pictures.</summary>
internal static class SqlPictures
{
    /// <summary>Stores where the pictures of a submission came from.</summary>
    public static void Note(DbConnection connection, Submission submission)
    {
        foreach (var picture in submission.Pictures)
        {
            connection.Run(
                "INSERT INTO pictures (id, address, file) VALUES (@id, @address, @file) ON CONFLICT DO NOTHING",
                ("@id", submission.Notice.Id.Value),
                ("@address", picture.Address),
                ("@file", picture.File));
        }
    }

    /// <summary>Lists the pictures that one revision of a notice shows; empty for a withdrawal.</summary>
    public static IReadOnlyList<KeptPicture> Of(DbConnection connection, Notice? notice)
    {
        if (notice is null || List(connection, notice.Id) is not { Count: > 0 } all)
        {
            return [];
        }

        var shown = PictureAddresses.Of(notice).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(picture => shown.Contains(picture.File)).DistinctBy(picture => picture.Address)];
    }

    /// <summary>Lists the pictures of a notice.</summary>
    public static IReadOnlyList<KeptPicture> List(DbConnection connection, NoticeId id)
    {
        using var command = connection.Command("SELECT address, file FROM pictures WHERE id = @id", ("@id", id.Value));
        using var row = command.ExecuteReader();
        var pictures = new List<KeptPicture>();
        while (row.Read())
        {
            pictures.Add(new(row.GetString(0), row.GetString(1)));
        }

        return pictures;
    }
}
