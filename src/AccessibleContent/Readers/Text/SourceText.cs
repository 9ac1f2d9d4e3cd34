using System.Globalization;
using System.Text;

namespace AccessibleContent.Readers.Text;

/// <summary>Decodes bytes to text: strictly, so that no half-decoded page becomes a notice.</summary>
public static class SourceText
{
    /// <summary>The size of the largest source, in bytes.</summary>
    public const int Limit = 8 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Decodes UTF-8 with or without BOM; returns null and the reason if it is anything else.</summary>
    public static string? Decode(ReadOnlySpan<byte> source, out string refusal)
    {
        refusal = Problem(source) ?? "";
        return refusal.Length > 0 ? null : DecodeStrictly(source.StartsWith(Encoding.UTF8.Preamble) ? source[3..] : source, ref refusal);
    }

    /// <summary>Returns the reason why the bytes cannot be a source in any encoding.</summary>
    internal static string? Problem(ReadOnlySpan<byte> source)
    {
        if (source.Length > Limit)
        {
            return string.Create(CultureInfo.InvariantCulture, $"文件有 {source.Length} 字节，超过上限 {Limit} 字节；请拆分后再发布。");
        }

        return source.IndexOf((byte)0) is >= 0 and var at
            ? string.Create(CultureInfo.InvariantCulture, $"第 {at} 字节是空字符，这不是文本文件；请提供 UTF-8 编码的文本。")
            : null;
    }

    /// <summary>Returns the index of the first byte that is not UTF-8, or that no text has; null if there is none.</summary>
    internal static int? FirstInvalid(ReadOnlySpan<byte> source)
    {
        try
        {
            _ = Strict.GetCharCount(source);
            return source.IndexOf((byte)0) is >= 0 and var zero ? zero : null;
        }
        catch (DecoderFallbackException invalid)
        {
            return source[..invalid.Index].IndexOf((byte)0) is >= 0 and var zero ? zero : invalid.Index;
        }
    }

    private static string? DecodeStrictly(ReadOnlySpan<byte> source, ref string refusal)
    {
        try
        {
            return Strict.GetString(source);
        }
        catch (DecoderFallbackException invalid)
        {
            refusal = string.Create(CultureInfo.InvariantCulture, $"第 {invalid.Index} 字节起不是 UTF-8；请把文件另存为 UTF-8 编码。");
            return null;
        }
    }
}
