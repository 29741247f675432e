using Welbevinden.Cards.School;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.School;

namespace Welbevinden.Bot.School.Install;

/// <summary>Says how far the app got: installed by the bot, forbidden by a policy, taken off again, and what stopped it.</summary>
internal sealed class InstallationCheck(InstallationStore marks, Installer installer)
{
    public async Task<IReadOnlyList<CheckLine>> LookAsync(CancellationToken cancellationToken)
    {
        var all = await marks.AllAsync(cancellationToken);
        var lines = new List<CheckLine>
        {
            CheckLine.Ok(InstallTexts.Installed(Count(InstallationState.There), Count(InstallationState.TakenOff))),
        };
        if (Count(InstallationState.Forbidden) is > 0 and var forbidden)
        {
            lines.Add(CheckLine.Wrong(InstallTexts.Forbidden(forbidden), InstallTexts.ForbiddenRemedy));
        }

        if (installer.Stopped is not null)
        {
            lines.Add(CheckLine.Wrong(InstallTexts.InstallingStopped, InstallTexts.InstallingRemedy));
        }

        return lines;

        int Count(InstallationState state) => all.Values.Count(mark => mark.State == state);
    }
}
