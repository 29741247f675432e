using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Features.MyData;

/// <summary>Asks every feature the same about one person.</summary>
internal static class PersonalDataLines
{
    /// <summary>The lines of all features, in the order in which the features are registered.</summary>
    /// <param name="sources">The features.</param>
    /// <param name="request">Whose data.</param>
    /// <param name="part">What is asked of each.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<MyDataLine>> LinesAsync<TPayload>(
        this IEnumerable<PersonalData> sources,
        Request<TPayload> request,
        Func<PersonalData, Func<Person, SchoolProfile, CancellationToken, Task<IReadOnlyList<MyDataLine>>>> part,
        CancellationToken cancellationToken)
    {
        var lines = new List<MyDataLine>();
        foreach (var source in sources)
        {
            lines.AddRange(await part(source)(request.Person, request.School, cancellationToken));
        }

        return lines;
    }
}
