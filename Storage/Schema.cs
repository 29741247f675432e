using Welbevinden.Storage.Tables;

namespace Welbevinden.Storage;

/// <summary>Every table. A feature adds its own line here; start-up creates missing tables.</summary>
public static class Schema
{
    public static readonly Table Conversations = new("Conversations");
    public static readonly Table Occurrences = new("Occurrences");
    public static readonly Table Outbox = new("Outbox");
    public static readonly Table Keys = new("Keys");
    public static readonly Table CheckIn = new("CheckIn") { RowWithoutHistory = Features.CheckIn.CheckInKeys.TallyRow };
    public static readonly Table CheckInWords = new("CheckInWords") { RowWithoutHistory = Features.CheckIn.CheckInKeys.WordsRow };
    public static readonly Table Pauses = new("Pauses");
    public static readonly Table Top3 = new("Top3");
    public static readonly Table Platter = new("Platter");
    public static readonly Table Exports = new("Exports");
    public static readonly Table Agenda = new("Agenda");
    public static readonly Table Plans = new("Plans");
    public static readonly Table Roadmap = new("Roadmap");
    public static readonly Table Directory = new("Directory");
    public static readonly Table Evaluation = new("Evaluation");
    public static readonly Table Calendar = new("Calendar");
    public static readonly Table Meetings = new("Meetings") { RowWithoutHistory = Features.MeetingCheckIn.MeetingStore.Row };

    public static IReadOnlyList<Table> All { get; } = [
        Conversations,
        Occurrences,
        Outbox,
        Keys,
        CheckIn,
        CheckInWords,
        Pauses,
        Top3,
        Platter,
        Exports,
        Agenda,
        Plans,
        Roadmap,
        Directory,
        Evaluation,
        Calendar,
        Meetings,
    ];
}
