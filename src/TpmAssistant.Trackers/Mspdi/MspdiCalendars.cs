using System.Globalization;
using TpmAssistant.Domain.Calendars;

namespace TpmAssistant.Trackers.Mspdi;

/// <summary>The calendars of a Project XML file, each with what it takes over from its base calendar.</summary>
internal sealed class MspdiCalendars
{
    private const int DeepestBase = 16;
    private const int MostExceptions = 5_000;

    private readonly Dictionary<string, XmlItem> _items = [];
    private readonly Dictionary<string, WorkingCalendar> _read = [];
    private readonly ProblemLog _problems;

    /// <summary>Days of recurring exceptions still looked at in this file, so that no file keeps a processor busy.</summary>
    private int _daysLeft = 2_000_000;

    public MspdiCalendars(MspdiFile file, ProblemLog problems)
    {
        _problems = problems;
        foreach (var item in file.Calendars)
        {
            if (item["UID"] is { } uid) _items.TryAdd(uid, item);
        }
    }

    public IReadOnlyDictionary<string, WorkingCalendar> All => _items.Keys.ToDictionary(uid => uid, uid => Find(uid)!);

    /// <summary>The key of the base calendar that bears the name.</summary>
    public string? KeyOf(string name) =>
        _items.FirstOrDefault(i => string.Equals(i.Value["Name"], name, StringComparison.OrdinalIgnoreCase)).Key;

    /// <summary>A calendar; <see langword="null"/> when the file lacks it.</summary>
    public WorkingCalendar? Find(string? uid) => Find(uid, 0);

    private WorkingCalendar? Find(string? uid, int depth)
    {
        if (uid is null || depth > DeepestBase || !_items.TryGetValue(uid, out var item)) return null;
        if (_read.TryGetValue(uid, out var known)) return known;

        var parent = item["BaseCalendarUID"] is { } baseUid && baseUid != uid ? Find(baseUid, depth + 1) : null;
        var calendar = Read(item, parent ?? WorkingCalendar.Standard);
        return _read[uid] = calendar;
    }

    private WorkingCalendar Read(XmlItem item, WorkingCalendar parent)
    {
        var name = item["Name"] ?? item["UID"]!;
        var weekDays = item.Child("WeekDays")?.All("WeekDay").ToList() ?? [];
        var week = parent.Week.ToArray();
        foreach (var day in weekDays)
        {
            if (MspdiValues.Whole(day["DayType"]) is >= 1 and <= 7 and var type) week[type - 1] = TimesOf(day, name, WorkingCalendar.Standard.Week[1]);
        }

        var newStyle = item.Child("Exceptions")?.All("Exception").SelectMany(e => ReadException(e, name)) ?? [];
        var oldStyle = weekDays.Where(d => d["DayType"] == "0").SelectMany(d => ReadException(d, name));
        var workWeeks = item.Child("WorkWeeks")?.All("WorkWeek").SelectMany(w => ReadWorkWeek(w, name)) ?? [];

        // Project writes both styles side by side, so the same days come twice; the newer one bears the name.
        var own = newStyle.Concat(oldStyle).DistinctBy(e => (e.From, e.To)).ToList();
        var all = own.Concat(workWeeks).Concat(parent.Exceptions).Take(MostExceptions + 1).ToList();
        if (all.Count > MostExceptions) _problems.Add("calendar-simplified", name, "");
        return new WorkingCalendar(week, [.. all.Take(MostExceptions)]);
    }

    private IEnumerable<CalendarException> ReadException(XmlItem item, string calendar)
    {
        var period = item.Child("TimePeriod") ?? item;
        if (MspdiValues.Date(period["FromDate"]) is not { } from || MspdiValues.Date(period["ToDate"]) is not { } to || to < from)
        {
            _problems.Add("unreadable-date", calendar, period["FromDate"] ?? item["Name"] ?? "");
            return [];
        }

        var range = (From: DateOnly.FromDateTime(from), To: LastDay(from, to));
        var days = ExceptionDays.Expand(item, range.From, range.To, ref _daysLeft, out var simplified);
        if (simplified) _problems.Add("calendar-simplified", calendar, item["Name"] ?? "");
        var times = TimesOf(item, calendar, WorkingCalendar.Standard.Week[1]);
        return days.Select(d => new CalendarException(d.From, d.To, item["Name"] ?? "", times));
    }

    private List<CalendarException> ReadWorkWeek(XmlItem item, string calendar)
    {
        var period = item.Child("TimePeriod") ?? item;
        if (MspdiValues.Date(period["FromDate"]) is not { } from || MspdiValues.Date(period["ToDate"]) is not { } to || to < from) return [];

        var times = new Dictionary<DayOfWeek, IReadOnlyList<WorkingTime>>();
        foreach (var day in item.Child("WeekDays")?.All("WeekDay") ?? [])
        {
            if (MspdiValues.Whole(day["DayType"]) is >= 1 and <= 7 and var type)
                times[(DayOfWeek)(type - 1)] = TimesOf(day, calendar, WorkingCalendar.Standard.Week[1]);
        }

        var (first, last) = (DateOnly.FromDateTime(from), LastDay(from, to));
        if (last.DayNumber - first.DayNumber > ExceptionDays.MostDays)
        {
            last = first.AddDays(ExceptionDays.MostDays);
            _problems.Add("calendar-simplified", calendar, item["Name"] ?? "");
        }

        var name = item["Name"] ?? "";
        return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)
            .Where(d => times.ContainsKey(d.DayOfWeek))
            .Select(d => new CalendarException(d, d, name, times[d.DayOfWeek])).ToList();
    }

    private static DateOnly LastDay(DateTime from, DateTime to) =>
        DateOnly.FromDateTime(to > from && to.TimeOfDay == TimeSpan.Zero && to.Date != from.Date ? to.AddTicks(-1) : to);

    private List<WorkingTime> TimesOf(XmlItem day, string calendar, IReadOnlyList<WorkingTime> usual)
    {
        var times = new List<WorkingTime>();
        if (!day.Flag("DayWorking")) return times;
        var written = day.Child("WorkingTimes")?.All("WorkingTime").ToList() ?? [];
        if (written.Count == 0) return [.. usual];

        foreach (var time in written)
        {
            if (time["FromTime"] is null && time["ToTime"] is null) continue;
            var (from, to) = (MinuteOf(time["FromTime"]), MinuteOf(time["ToTime"]));
            if (to == 0) to = 1440;
            if (from is null || to is null || to <= from) _problems.Add("unreadable-working-time", calendar, $"{time["FromTime"]}-{time["ToTime"]}");
            else times.Add(new WorkingTime(from.Value, to.Value));
        }

        times.Sort((a, b) => a.FromMinute.CompareTo(b.FromMinute));
        return times;
    }

    private static int? MinuteOf(string? text) =>
        TimeOnly.TryParseExact(text, ["HH:mm:ss", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time.Hour * 60) + time.Minute
            : MspdiValues.Date(text) is { } dated ? (dated.Hour * 60) + dated.Minute : null;
}
