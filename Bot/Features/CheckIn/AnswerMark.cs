using System.Security.Cryptography;
using System.Text;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// The mark of an answer in the participation row, made with a secret that exists only on the person's own card. With that card one can
/// find out which answer was counted, and change it even though the reply was lost. The mark alone reveals nothing: without the secret it
/// is as good as random, also after trying every answer.
/// </summary>
internal static class AnswerMark
{
    /// <summary>Of a tag: enough to tell apart what a round shares.</summary>
    public const int TagBytes = 8;

    private const int Bytes = 16;

    /// <summary>As long as a random mark (<see cref="Receipts.NewNonce"/>), so that the two cannot be told apart.</summary>
    public static string Of(string secret, string round, string person, string answer) => Convert.ToHexString(
        Hash(secret, round, person, answer).AsSpan(0, Bytes));

    /// <summary>The answer that gives this mark with this secret; null when the mark was made with another secret.</summary>
    public static GivenAnswer? AnswerIn(string mark, string secret, string round, string person, CheckInForm form) =>
        GivenAnswer.All(form).FirstOrDefault(answer => Of(secret, round, person, answer.Text) == mark);

    /// <summary>By which words are found again that were shared with this card; it tells nothing without the secret.</summary>
    public static string TagOf(string secret, string round, string person) => Convert.ToHexString(
        Hash(secret, round, person, "words").AsSpan(0, TagBytes));

    private static byte[] Hash(string secret, string round, string person, string what) => HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(string.Join('\n', round, person, what)));
}
