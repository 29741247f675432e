using System.Security.Cryptography;
using System.Text;
using Welbevinden.Cards.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// The mark of an answer in the participation row, made with a secret that exists only on the person's own card. With that card one can
/// find out which answer was counted, and change it even though the reply was lost. The mark alone reveals nothing: without the secret it
/// is as good as random, also after trying all five answers.
/// </summary>
internal static class AnswerMark
{
    private const int Bytes = 16;

    /// <summary>As long as a random mark (<see cref="Receipts.NewNonce"/>), so that the two cannot be told apart.</summary>
    public static string Of(string secret, string round, string person, string weather) => Convert.ToHexString(
        HMACSHA256
            .HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(string.Join('\n', round, person, weather)))
            .AsSpan(0, Bytes));

    /// <summary>The answer that gives this mark with this secret; null when the mark was made with another secret.</summary>
    public static string? AnswerIn(string mark, string secret, string round, string person) =>
        WeatherReport.All.Select(WeatherReport.WireName).FirstOrDefault(weather => Of(secret, round, person, weather) == mark);
}
