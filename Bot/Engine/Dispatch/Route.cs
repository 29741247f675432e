using System.Text.Json;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>A use case a person can start: loads, decides, and returns its effects as data.</summary>
internal delegate Task<Outcome> UseCase<TPayload>(Request<TPayload> request, CancellationToken cancellationToken);

/// <summary>A use case the clock starts. It may run again after a crash half-way.</summary>
internal delegate Task<Outcome> DueUseCase(DueRequest request, CancellationToken cancellationToken);

/// <summary>
/// Draws a form again with what was filled in, also where that is wrong; null when there is no such form any more, for example because the
/// poll it was about is gone.
/// </summary>
internal delegate Task<AdaptiveCard?> DrawForm<TPayload>(Request<TPayload> request, CancellationToken cancellationToken);

/// <summary>A verb and who handles it. The handler returns null when the payload is not of the verb's shape.</summary>
internal sealed record VerbRoute(
    string Verb, Type Owner, Admission Admission, Func<Caller, JsonElement, CancellationToken, Task<Outcome?>> HandleAsync)
{
    /// <summary>For a button that stands for a typed line: that line, or null when the payload is not of the verb's shape.</summary>
    public Func<JsonElement, string?>? LineOf { get; init; }

    /// <summary>For a form: draws it again; null for what is not a form.</summary>
    public Func<Caller, JsonElement, CancellationToken, Task<AdaptiveCard?>>? DrawAsync { get; init; }
}

/// <summary>A command and who handles it. The payload is what was typed after the command, trimmed; empty when nothing was.</summary>
internal sealed record CommandRoute(Command Command, Type Owner, Admission Admission, UseCase<string> HandleAsync);

/// <summary>A kind of occurrence, who does it, and what it ends, if it ends something.</summary>
internal sealed record OccurrenceRoute(OccurrenceKind Kind, Type Owner, DueUseCase HandleAsync, Text? Ends);

/// <summary>Who handles the answer to an offered file.</summary>
internal sealed record FileRoute(Admission Admission, UseCase<FileAnswer> HandleAsync);
