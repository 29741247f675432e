using System.Text;

namespace Welbevinden.Unit.Support;

/// <summary>How a text can stand in a file as bytes: in UTF-8, in UTF-16, or within base64, as the store writes a card.</summary>
internal static class WrittenForms
{
    /// <summary>Base64 of a text depends on where in its group of three bytes it begins; what its neighbours decide is left out.</summary>
    public static IEnumerable<byte[]> Of(string text)
    {
        yield return Encoding.UTF8.GetBytes(text);
        yield return Encoding.Unicode.GetBytes(text);
        for (var before = 0; before < 3; before++)
        {
            var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + text));
            var (first, last) = (((before * 4) + 2) / 3, (before + Encoding.UTF8.GetByteCount(text)) * 4 / 3);
            yield return Encoding.ASCII.GetBytes(encoded[first..last]);
        }
    }
}
