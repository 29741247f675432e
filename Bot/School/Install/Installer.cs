using Microsoft.Extensions.Options;
using Welbevinden.Bot.School.Graph;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.School;

namespace Welbevinden.Bot.School.Install;

/// <summary>Sees to it that somebody who has the app can be reached.</summary>
/// <param name="person">Who.</param>
/// <param name="chat">The id of the chat that came with the installation; null when it is not known, then the channel is asked.</param>
internal delegate Task ReachByChat(PersonId person, string? chat, CancellationToken cancellationToken);

/// <summary>
/// Gets the app to colleagues who have not got it, and finds the chat of those who have it but of whom the bot never heard. One after the
/// other, slowly; once per person, and not again when the person takes it off.
/// </summary>
internal sealed partial class Installer(
    IDirectory directory,
    TeamsApps apps,
    InstallationStore marks,
    ConversationStore conversations,
    ReachByChat reach,
    IOptions<GraphOptions> options,
    TimeProvider time,
    ILogger<Installer> log) : BackgroundService
{
    /// <summary>So many refusals and no success: it is the app that may not, not the people.</summary>
    private const int MaxRefusals = 5;

    private readonly SemaphoreSlim _passing = new(1, 1);

    /// <summary>What stopped the last pass; null when it went to the end.</summary>
    public InstallationAnswer? Stopped { get; private set; }

    /// <summary>Goes past everybody once.</summary>
    public async Task PassAsync(CancellationToken cancellationToken)
    {
        await _passing.WaitAsync(cancellationToken);
        try
        {
            await PassEverybodyAsync(directory.Current?.People.Values ?? [], cancellationToken);
        }
        finally
        {
            _passing.Release();
        }
    }

    public override void Dispose()
    {
        _passing.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PassAsync(stoppingToken);
            }
            catch (Exception broken) when (!stoppingToken.IsCancellationRequested)
            {
                PassBroke(log, broken.GetType().Name);
            }

            await Task
                .Delay(TimeSpan.FromMinutes(options.Value.SyncMinutes), time, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task PassEverybodyAsync(IEnumerable<Person> people, CancellationToken cancellationToken)
    {
        var (reached, known) = (await conversations.ReachedAsync(cancellationToken), await marks.AllAsync(cancellationToken));
        var (refusals, successes) = (0, 0);
        foreach (var person in people
            .Where(person => !reached.Contains(person.Id))
            .OrderBy(person => person.Id.Value, StringComparer.Ordinal))
        {
            if (await StepAsync(person.Id, known.GetValueOrDefault(person.Id), cancellationToken) is not { } answer)
            {
                continue;
            }

            successes += answer is InstallationAnswer.Installed or InstallationAnswer.AlreadyThere ? 1 : 0;
            refusals += answer is InstallationAnswer.Forbidden or InstallationAnswer.NotFound ? 1 : 0;
            if (successes == 0 && refusals >= MaxRefusals)
            {
                Stopped = answer;
                PassStopped(log, answer);
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(1 / options.Value.InstallPerSecond), time, cancellationToken);
        }

        Stopped = null;
        var left = directory.Current is { } now ? known.Values.Where(mark => !now.People.ContainsKey(mark.Person)) : [];
        await marks.EraseAsync(left, cancellationToken);
    }

    /// <summary>Null when nothing was asked of Graph.</summary>
    private async Task<InstallationAnswer?> StepAsync(PersonId person, InstallationMark? mark, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        switch (Installation.Decide(await conversations.FindAsync(person, cancellationToken), mark, now))
        {
            case InstallationStep.Install:
                return await InstallAsync(person, mark, cancellationToken);
            case InstallationStep.Repair:
                return await RepairAsync(mark!, cancellationToken);
            case InstallationStep.Respect:
                await marks.PutAsync(Marked(person, InstallationState.TakenOff, mark), cancellationToken);
                return null;
            default:
                return null;
        }
    }

    private async Task<InstallationAnswer?> InstallAsync(PersonId person, InstallationMark? mark, CancellationToken cancellationToken)
    {
        if (await marks.PutAsync(Marked(person, InstallationState.Asked, mark), cancellationToken) is not { } asked)
        {
            return null;
        }

        var answer = await AnswerAsync(person, cancellationToken);
        InstallationState? state = answer switch
        {
            InstallationAnswer.Installed or InstallationAnswer.AlreadyThere => InstallationState.There,
            InstallationAnswer.Forbidden => InstallationState.Forbidden,
            InstallationAnswer.NotFound or InstallationAnswer.Failed => null,
        };
        if (state is null)
        {
            await marks.EraseAsync([asked], cancellationToken);
            return answer;
        }

        var there = await marks.PutAsync(Marked(person, state.Value, asked), cancellationToken);
        if (answer == InstallationAnswer.AlreadyThere && there is not null)
        {
            await RepairAsync(there, cancellationToken);
        }

        return answer;
    }

    private async Task<InstallationAnswer> AnswerAsync(PersonId person, CancellationToken cancellationToken)
    {
        try
        {
            return await apps.InstallAsync(person, cancellationToken);
        }
        catch (GraphException)
        {
            return InstallationAnswer.Failed;
        }
    }

    /// <summary>By the chat of the installation, or else by the person's object id through the connector.</summary>
    private async Task<InstallationAnswer?> RepairAsync(InstallationMark mark, CancellationToken cancellationToken)
    {
        try
        {
            if (await apps.FindAsync(mark.Person, cancellationToken) is not { } installation)
            {
                await marks.PutAsync(Marked(mark.Person, InstallationState.TakenOff, mark), cancellationToken);
                return InstallationAnswer.AlreadyThere;
            }

            await reach(mark.Person, await apps.ChatAsync(mark.Person, installation, cancellationToken), cancellationToken);
            return InstallationAnswer.AlreadyThere;
        }
        catch (GraphException)
        {
            return InstallationAnswer.Failed;
        }
    }

    private InstallationMark Marked(PersonId person, InstallationState state, InstallationMark? before) =>
        new(person, state, time.GetCurrentInstant()) { ETag = before?.ETag ?? default };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Installing the app stopped: Graph answers everybody with {Code}. Run the check "
        + "command for the remedy")]
    private static partial void PassStopped(ILogger log, InstallationAnswer code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Installing the app broke off ({Code}); it goes on later")]
    private static partial void PassBroke(ILogger log, string code);
}
