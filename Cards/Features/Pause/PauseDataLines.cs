using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Pause;

/// <summary>What is stored about a person's pause, in words for "mijn gegevens".</summary>
public static class PauseDataLines
{
    public static MyDataLine Until(LocalDate lastDay) => new(
        new("Je pauze", "Your pause"),
        new($"Geen berichten tot en met {Words.Day(lastDay).Dutch}.", $"No messages up to and including {Words.Day(lastDay).English}."));
}
