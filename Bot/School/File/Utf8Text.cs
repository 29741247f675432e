using System.Text;

namespace Welbevinden.Bot.School.File;

/// <summary>The text of a file that must be UTF-8, with or without a byte order mark.</summary>
internal static class Utf8Text
{
    /// <summary>The bytes after the mark, and the fault when they are not UTF-8.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="expected">What an empty file should have contained.</param>
    /// <param name="remedy">How to save the file as UTF-8.</param>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> bytes, string expected, string remedy, out DirectoryFault? fault)
    {
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        fault = FaultOf(text, expected, remedy);
        return text;
    }

    private static DirectoryFault? FaultOf(ReadOnlySpan<byte> text, string expected, string remedy)
    {
        if (text.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return new DirectoryFault(1, "", $"the file is empty; expected {expected}");
        }

        if (text.StartsWith([(byte)0xFF, (byte)0xFE]) || text.StartsWith([(byte)0xFE, (byte)0xFF]))
        {
            return new DirectoryFault(1, "", $"the file is UTF-16; {remedy}");
        }

        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(text);
            return null;
        }
        catch (DecoderFallbackException odd)
        {
            var line = 1 + text[..Math.Clamp(odd.Index, 0, text.Length)].Count((byte)'\n');
            return new DirectoryFault(line, "", $"a byte here is not UTF-8; {remedy}");
        }
    }
}
