using System.Net.Sockets;
using Azure;
using Azure.Identity;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Welbevinden.Bot.Engine.State;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;

namespace Welbevinden.Bot.Admin;

/// <summary>How far the start had come.</summary>
internal enum StartStage
{
    Settings,
    Store,
    Listening,
}

/// <summary>Why the bot or a command failed, as sentences for an administrator: what was wrong, what was expected, what to do.</summary>
/// <param name="Sentences">One for each fault.</param>
internal sealed record StartFault(ExitCode Code, IReadOnlyList<string> Sentences)
{
    private const string StoreRemedy = "Check Storage:* and the network, the rights of the bot's identity on the account, or the "
        + "connection string.";

    private const string AddressRemedy = "Give another one with --urls or ASPNETCORE_URLS, as in http://localhost:3978, or end the "
        + "program that has it.";

    /// <summary>Pure. The stage tells what a general exception is about.</summary>
    public static StartFault Of(Exception fault, StartStage stage) => fault switch
    {
        AggregateException several when several.InnerExceptions.All(one => one is OptionsValidationException) =>
            new(ExitCode.Settings, [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(one => one.Failures)]),
        AggregateException { InnerExceptions: [var one] } => Of(one, stage),
        OptionsValidationException settings => new(ExitCode.Settings, [.. settings.Failures]),
        SealingKeysException keys => new(ExitCode.Settings, [keys.Message]),
        InvalidDataException unreadable => new(ExitCode.Settings, [FileOf(unreadable)]),
        EmbeddedStoreException store => new(ExitCode.Store, [store.Message]),
        StoreUnavailableException or RequestFailedException or AuthenticationFailedException => new(
            ExitCode.Store, [$"The store does not answer: {FirstLine(fault)} {StoreRemedy}"]),
        _ => OfStage(fault, stage),
    };

    /// <summary>Writes lines that suit the command line and a service's log.</summary>
    public async Task SayAsync(TextWriter errors, string what)
    {
        foreach (var sentence in Sentences)
        {
            await errors.WriteLineAsync($"{what}: {sentence}");
        }
    }

    private static StartFault OfStage(Exception fault, StartStage stage) => (stage, fault) switch
    {
        (StartStage.Settings, InvalidOperationException or FormatException or ArgumentException or IOException
            or UnauthorizedAccessException) =>
            new(ExitCode.Settings, SettingsOf(fault)),
        (StartStage.Store, FormatException or ArgumentException or InvalidOperationException) =>
            new(ExitCode.Store, [$"The settings Storage:* name no store that can be used: {FirstLine(fault)} {StoreRemedy}"]),
        (StartStage.Listening, _) when IsOfAddress(fault) => new(
            ExitCode.Address, [$"The bot cannot listen on its address: {FirstLine(fault)} {AddressRemedy}"]),
        _ => new(
            ExitCode.Unforeseen,
            [$"Something unforeseen: {fault.GetType().Name}: {FirstLine(fault)} Look in the log, and report it with these words."]),
    };

    /// <summary>The bot's own messages name a setting in every line; those of the framework name it in an inner exception.</summary>
    private static string[] SettingsOf(Exception fault) =>
        BindingFault.Sentence(fault) is { } sentence ? [sentence]
        : fault.InnerException is { } cause ? [$"{FirstLine(fault)} {FirstLine(cause)}"]
        : fault.Message.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private static string FileOf(InvalidDataException unreadable) =>
        $"{FirstLine(unreadable)} {FirstLine(Innermost(unreadable))} It wants JSON; correct it at that place, or leave the file out and "
            + $"use environment variables.";

    private static bool IsOfAddress(Exception fault) =>
        fault is AddressInUseException or SocketException or FormatException or ArgumentException or IOException
            or InvalidOperationException
            || (fault.InnerException is { } cause && IsOfAddress(cause));

    private static Exception Innermost(Exception fault)
    {
        while (fault.InnerException is { } cause)
        {
            fault = cause;
        }

        return fault;
    }

    private static string FirstLine(Exception fault) => fault.Message.Split('\n', 2)[0].Trim();
}
