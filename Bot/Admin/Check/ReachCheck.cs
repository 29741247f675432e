using Welbevinden.Bot.School;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Admin.Check;

/// <summary>Counts, per school, how many of the staff have a known chat with the bot.</summary>
internal sealed class ReachCheck(IDirectory directory, ConversationStore conversations)
{
    public async Task<IReadOnlyList<CheckLine>> LookAsync(CancellationToken cancellationToken)
    {
        if (directory.Current is not { } known)
        {
            return [];
        }

        var reached = await conversations.ReachedAsync(cancellationToken);
        var lines = new List<CheckLine>();
        foreach (var school in known.Schools.Values.OrderBy(school => school.Id.Value, StringComparer.Ordinal))
        {
            var staff = known.With(Role.Staff, school.Id);
            lines.Add(Line(school.Name, staff.Count(person => reached.Contains(person.Id)), staff.Count));
        }

        return lines;
    }

    /// <summary>Nobody yet: the app has not been distributed. A few missing people are a hint; more than half is wrong.</summary>
    internal static CheckLine Line(string school, int reached, int all)
    {
        var what = CheckTexts.Reach(school, reached, all);
        return reached == all ? CheckLine.Ok(what)
            : reached * 2 >= all ? CheckLine.Ok(what, CheckTexts.ReachRemedy(all - reached))
            : reached == 0 ? CheckLine.NotSet(what, CheckTexts.ReachRemedy(all))
            : CheckLine.Wrong(what, CheckTexts.ReachRemedy(all - reached));
    }
}
