using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Roadmap;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Roadmap;

namespace Welbevinden.Bot.Features.Roadmap;

/// <summary>
/// The roadmap's own facts: who is in the core team, what polls and check-ins showed, and how far the pillars are filled in.
/// </summary>
internal sealed class RoadmapFacts(IDirectory directory, IEnumerable<FindingsSource> findings, RoadmapStore store)
{
    private const int MaxFindings = 4;

    public async Task<IReadOnlyList<RoadmapLine>> OfAsync(SchoolProfile school, SchoolYear year, CancellationToken cancellationToken)
    {
        var found = new List<Finding>();
        foreach (var source in findings)
        {
            found.AddRange(await source(school, year.FirstDay, year.Next.FirstDay, cancellationToken));
        }

        var judged = (await store.PrinciplesAsync(school.Id, year, cancellationToken)).Count;
        return
        [
            CoreTeam(directory.Current!.With(Role.CoreTeam, school.Id)),
            .. found.OrderByDescending(one => one.Date)
                .Take(MaxFindings)
                .Select(one => new RoadmapLine(2, RoadmapLines.Finding(one.Date, one.What))),
            new RoadmapLine(2, RoadmapLines.Pillars(judged, LeadingPrinciples.All.Count))
            {
                Evidence = judged == 0 ? StepEvidence.Missing
                    : judged < LeadingPrinciples.All.Count ? StepEvidence.Begun
                    : StepEvidence.Complete,
            },
        ];
    }

    /// <summary>
    /// A core team is broad with leadership and teachers in it ("Stappenplan", step 1); who supports, the bot cannot see.
    /// </summary>
    private static RoadmapLine CoreTeam(IReadOnlyList<Person> people)
    {
        var (leads, teaches) = (people.Any(person => person.Has(Role.Leadership)), people.Any(person => person.Has(Role.Mentor)));
        return new RoadmapLine(1, RoadmapLines.CoreTeam(people.Count, leads, teaches))
        {
            Evidence = people.Count == 0 ? StepEvidence.Missing
                : leads && teaches ? StepEvidence.Complete
                : StepEvidence.Begun,
        };
    }
}
