using System.Text.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Features;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// What one feature brings to the bot: the verbs and commands people use, the things that fall due, and its own parts.
/// One line in <see cref="Slices"/> adds a feature; deleting that line and its folders removes it.
/// </summary>
internal sealed class Slice(IServiceCollection services)
{
    private static readonly Task<Outcome?> NotUnderstood = Task.FromResult<Outcome?>(null);

    public IServiceCollection Services => services;

    /// <summary>
    /// Handles the action of a card, also from a dialog. Only the audience gets through, in the personal chat alone unless
    /// <paramref name="places"/> says otherwise; the payload is already of its shape.
    /// </summary>
    public Slice OnVerb<TUseCase, TPayload>(
        Verb<TPayload> verb, Audience audience, Func<TUseCase, UseCase<TPayload>> handle, Places places = Places.Personal)
        where TUseCase : class
    {
        services.TryAddSingleton<TUseCase>();
        services.AddSingleton(provider => new VerbRoute(
            verb.Name, typeof(TUseCase), new Admission(audience, places), Typed(verb, handle(provider.GetRequiredService<TUseCase>()))));
        return this;
    }

    /// <summary>
    /// Handles a form, and draws it again as it was filled in when it is refused, by whomever: no refusal can empty it.
    /// </summary>
    public Slice OnForm<TUseCase, TPayload>(
        Form<TPayload> form, Audience audience, Func<TUseCase, UseCase<TPayload>> handle, Func<TUseCase, DrawForm<TPayload>> again)
        where TUseCase : class
    {
        services.TryAddSingleton<TUseCase>();
        services.AddSingleton(provider =>
        {
            var useCase = provider.GetRequiredService<TUseCase>();
            return new VerbRoute(form.Name, typeof(TUseCase), new Admission(audience, Places.Personal), Typed(form, handle(useCase)))
            {
                DrawAsync = async (caller, data, cancellationToken) => form.Read(data) is { } filled
                    ? await again(useCase)(caller.Asks(filled), cancellationToken)
                    : null,
            };
        });
        return this;
    }

    /// <summary>
    /// Handles a typed line, in the personal chat alone unless <paramref name="places"/> says otherwise. It is offered to its audience, or
    /// to fewer people: those of <paramref name="offeredTo"/>.
    /// </summary>
    public Slice OnCommand<TUseCase>(
        Command command,
        Audience audience,
        Func<TUseCase, UseCase<string>> handle,
        Places places = Places.Personal,
        Audience? offeredTo = null)
        where TUseCase : class
    {
        services.TryAddSingleton<TUseCase>();
        services.AddSingleton(new OfferedCommand(command, new Admission(audience, places), offeredTo ?? audience));
        services.AddSingleton(provider => new CommandRoute(
            command, typeof(TUseCase), new Admission(audience, places), handle(provider.GetRequiredService<TUseCase>())));
        return this;
    }

    /// <summary>Answers what people say in the feature's own way, in the personal chat.</summary>
    public Slice OnSaid<TUseCase>(Said said, Audience audience, Func<TUseCase, UseCase<NoPayload>> handle)
        where TUseCase : class
    {
        services.TryAddSingleton<TUseCase>();
        services.AddSingleton(provider => new SaidRoute(
            said, new Admission(audience, Places.Personal), handle(provider.GetRequiredService<TUseCase>())));
        return this;
    }

    /// <summary>Offers a command to whoever says something that it fits.</summary>
    public Slice FitsWhen(Said said, params IReadOnlyList<Command> commands)
    {
        foreach (var command in commands)
        {
            services.AddSingleton(new FittingCommand(said, command));
        }

        return this;
    }

    /// <summary>
    /// Treats the press of a button as the typed line that its payload names: the same guards, the same use case; the answer comes as a
    /// new message, so that the card with the buttons stays.
    /// </summary>
    public Slice OnLineButton<TPayload>(Verb<TPayload> verb, Func<TPayload, string> line)
        where TPayload : class
    {
        services.AddSingleton(
            new VerbRoute(verb.Name, typeof(TPayload), new Admission(Audience.Everybody, Places.Everywhere), (_, _, _) => NotUnderstood)
            {
                LineOf = data => verb.Read(data) is { } payload ? line(payload) : null,
            });
        return this;
    }

    /// <summary>Says something when the bot comes into a chat: somebody's own, a group chat or a channel.</summary>
    public Slice OnInstalled(InstalledUseCase handle)
    {
        services.AddSingleton(handle);
        return this;
    }

    /// <summary>
    /// Does what falls due; what ends something says in <paramref name="ends"/> what waits when it does not come off, and is never given
    /// up.
    /// </summary>
    public Slice OnOccurrence<TUseCase>(OccurrenceKind kind, Func<TUseCase, DueUseCase> handle, Text? ends = null)
        where TUseCase : class
    {
        services.TryAddSingleton<TUseCase>();
        services.AddSingleton(
            provider => new OccurrenceRoute(kind, typeof(TUseCase), handle(provider.GetRequiredService<TUseCase>()), ends));
        return this;
    }

    /// <summary>
    /// Hears what people answer when they are offered a file, in the personal chat: no file is offered anywhere else. There is one such use
    /// case: it tells the files apart itself, and only it knows who may have which.
    /// </summary>
    public Slice OnFileAnswer<TUseCase>(Func<TUseCase, UseCase<FileAnswer>> handle)
        where TUseCase : class
    {
        services.TryAddSingleton<TUseCase>();
        services.AddSingleton(
            provider => new FileRoute(new Admission(Audience.Everybody, Places.Personal), handle(provider.GetRequiredService<TUseCase>())));
        return this;
    }

    /// <summary>Settings of the feature, checked at start: what is wrong is told by name, with what it got and what it wants.</summary>
    /// <param name="section">The name of the section.</param>
    /// <param name="sets">What it sets, in English, for the table of settings.</param>
    public Slice Options<TOptions, TCheck>(string section, string sets)
        where TOptions : class, new()
        where TCheck : class, IValidateOptions<TOptions>, new()
    {
        services.AddSingleton<IValidateOptions<TOptions>, TCheck>();
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateOnStart();
        services.AddSingleton(SettingsSection.Of<TOptions, TCheck>(section, sets));
        return this;
    }

    /// <summary>What a table keeps, of whom and for how long, in Dutch: a row of the retention table in the school file.</summary>
    /// <param name="table">Which table.</param>
    /// <param name="what">What is kept.</param>
    /// <param name="ofWhom">Of whom; "niemand" when it tells of no person.</param>
    /// <param name="term">For how long.</param>
    /// <param name="erasedBy">The name of the <see cref="RetentionSource"/> that erases it; null when something else does.</param>
    public Slice Keeps(Table table, string what, string ofWhom, string term, string? erasedBy = null) =>
        Keeps(table, _ => new Kept(what, ofWhom, term) { ErasedBy = erasedBy });

    /// <summary>The same where the words depend on settings; null when the part is off and keeps nothing.</summary>
    public Slice Keeps(Table table, Func<SettingsInForce, Kept?> kept)
    {
        services.AddSingleton(new KeptIn(table, kept));
        return this;
    }

    /// <summary>Erases, each week, what was kept as long as it may be.</summary>
    public Slice Erases<TPart>(Func<TPart, RetentionSource> source)
        where TPart : class => Plugs(source);

    /// <summary>What is kept about a person, for "mijn gegevens".</summary>
    public Slice Describes<TPart>(Func<TPart, PersonalData> source)
        where TPart : class => Plugs(source);

    /// <summary>
    /// What other features may show of this one without knowing it: a report, a chapter, results, findings, lines of status, and whatever
    /// else <c>Engine/Seams</c> names.
    /// </summary>
    public Slice Reports<TPart, TSeam>(Func<TPart, TSeam> seam)
        where TPart : class
        where TSeam : class => Plugs(seam);

    /// <summary>Something the self-check looks at.</summary>
    /// <param name="order">Where its lines stand.</param>
    /// <param name="what">What it looks at, for when it comes to nothing.</param>
    /// <param name="look">Looks, and says how it is.</param>
    public Slice Checks<TPart>(int order, Text what, Func<TPart, CancellationToken, Task<IReadOnlyList<CheckLine>>> look)
        where TPart : class
    {
        services.AddCheckSource(order, what, look);
        return this;
    }

    /// <summary>A value for the texts of the school file.</summary>
    public Slice Tells(string name, Func<SettingsInForce, string> value)
    {
        services.AddSingleton(new SchoolFact(name, value));
        return this;
    }

    /// <summary>A switch for lines of the school file.</summary>
    /// <param name="name">As in the text.</param>
    /// <param name="isOn">Whether it is on.</param>
    /// <param name="part">What the file calls the part when it is off; null when it is not listed.</param>
    public Slice Tells(string name, Func<SettingsInForce, bool> isOn, string? part = null)
    {
        services.AddSingleton(new SchoolSwitch(name, isOn) { Part = part });
        return this;
    }

    /// <summary>Who sees something, for the school file.</summary>
    /// <param name="what">What there is to see, in Dutch.</param>
    /// <param name="whoSees">The words of the card that shows it.</param>
    /// <param name="isOn">Whether the part is on; null when it always is.</param>
    public Slice Shows(string what, Text whoSees, Func<SettingsInForce, bool>? isOn = null)
    {
        services.AddSingleton(new ShownTo(what, whoSees, isOn ?? (_ => true)));
        return this;
    }

    /// <summary>When a kind of occurrence happens by itself.</summary>
    public Slice Repeats<TPart>(OccurrenceKind kind, Func<TPart, Func<SchoolProfile, Cadence?>> cadence)
        where TPart : class => Plugs<TPart, Rhythm>(part => new Rhythm(kind, cadence(part)));

    private Slice Plugs<TPart, TSeam>(Func<TPart, TSeam> seam)
        where TPart : class
        where TSeam : class
    {
        services.TryAddSingleton<TPart>();
        services.AddSingleton(provider => seam(provider.GetRequiredService<TPart>()));
        return this;
    }

    private static Func<Caller, JsonElement, CancellationToken, Task<Outcome?>> Typed<TPayload>(
        CardVerb<TPayload> verb, UseCase<TPayload> useCase) =>
        async (caller, data, cancellationToken) => verb.Read(data) is { } payload
            ? await useCase(caller.Asks(payload), cancellationToken)
            : null;
}
