using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Welbevinden.Bot.Teams.In;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>
/// Tells whether a line that was changed has to be answered again. Teams tells the same change more than once, and tells of changes in
/// which no word changed (a link that got a picture); it gives all of them the id of the first line.
/// </summary>
/// <remarks>
/// In memory only, as hashes with a secret of this process: nothing of what was typed can be had from it. After a restart an edit may be
/// answered once more, never less.
/// </remarks>
internal sealed class EditedLines
{
    private const int Max = 10_000;

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);
    private readonly BoundedMap<string, string> _answered = new(Max, StringComparer.Ordinal);

    /// <summary>The line as it is to be answered, an edit under an id of its own; null when these words were answered already.</summary>
    public Inbound.Typed? Fresh(Inbound.Typed line)
    {
        if (!line.IsEdit)
        {
            return line;
        }

        var words = WordsOf(line);
        return _answered.TryGet(LineOf(line), out var answered) && answered == words
            ? null
            : line with
            {
                From = line.From with
                {
                    ActivityId = $"edit-{Hash(line.From.ActivityId, words, line.From.At.ToString("g", CultureInfo.InvariantCulture))}",
                },
            };
    }

    /// <summary>The line, as it came in, has been answered.</summary>
    public void Answered(Inbound.Typed line) => _answered.Set(LineOf(line), WordsOf(line));

    private string LineOf(Inbound.Typed line) =>
        Hash(line.From.Person.Value, line.From.Conversation.ConversationId, line.From.ActivityId);

    /// <summary>What counts as the same words is what counts as the same command.</summary>
    private string WordsOf(Inbound.Typed line) => Hash(CommandList.Folded(line.Text) is { Length: > 0 } folded ? folded : line.Text);

    private string Hash(params string[] parts) =>
        Convert.ToHexString(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
