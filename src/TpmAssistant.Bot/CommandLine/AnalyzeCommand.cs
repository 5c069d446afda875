using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Schedule;

namespace TpmAssistant.Bot.CommandLine;

/// <summary>
/// <c>analyze FILE --json</c>: the plan as read, with the dates, slack and critical tasks that the engine calculates where the file holds
/// durations or a board's links tell an order, for other programs. Times are the file's own, without a zone.
/// </summary>
internal static class AnalyzeCommand
{
    public static int Run(IPlanReader reader, PlanInput file, int iterations, ulong seed, TimeProvider clock, TextWriter output)
    {
        if (!reader.TryRead(file.Content, file.Name, null, out var plan, out var unreadable))
            throw new Hosting.StartFailure(PlanInput.Refusal(file.Name, unreadable));

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var statusDate = plan.StatusDate ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
            var begin = clock.GetTimestamp();
            var forecast = PlanForecast.Of(plan, statusDate, iterations, seed);
            Write(json, plan, statusDate, new(forecast, iterations, seed, clock.GetElapsedTime(begin)));
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
        return 0;
    }

    private static void Write(Utf8JsonWriter json, PlanReading plan, DateOnly statusDate, Timed forecast)
    {
        var schedule = PlanSchedule.Of(plan, statusDate);
        var scheduled = schedule?.Tasks.ToDictionary(t => t.Task) ?? [];
        var before = plan.Dependencies.ToLookup(d => d.Successor, d => d.Predecessor.Id);
        json.WriteStartObject();
        json.WriteString("project", plan.Name);
        json.WriteString("format", plan.Format);
        json.WriteString("statusDate", statusDate.ToString("O", CultureInfo.InvariantCulture));
        WriteTime(json, "start", schedule?.Start ?? plan.Start);
        WriteTime(json, "finish", schedule?.Finish ?? plan.Finish);
        json.WriteStartArray("tasks");
        foreach (var task in plan.Tasks)
        {
            json.WriteStartObject();
            json.WriteString("id", task.Ref.Id);
            json.WriteString("name", task.Title);
            WriteTime(json, "start", task.Schedule?.Start ?? task.Start?.ToDateTime(TimeOnly.MinValue));
            WriteTime(json, "finish", task.Schedule?.Finish ?? task.Due?.ToDateTime(TimeOnly.MinValue));
            WriteSchedule(json, scheduled.GetValueOrDefault(task.Ref));
            json.WriteNumber("percentComplete", task.PercentComplete);
            json.WriteStartArray("people");
            foreach (var person in task.Assignees) json.WriteStringValue(person.Name);
            json.WriteEndArray();
            json.WriteStartArray("waitsFor");
            foreach (var id in before[task.Ref]) json.WriteStringValue(id);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteForecast(json, forecast);
        json.WriteStartArray("problems");
        foreach (var problem in plan.Problems)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteString("where", problem.Where);
            json.WriteString("value", problem.Value);
            json.WriteNumber("times", problem.Times);
            json.WriteEndObject();
        }

        foreach (var problem in schedule?.Problems ?? [])
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteString("where", string.Join(", ", problem.Tasks.Select(t => t.Id)));
            json.WriteString("value", "");
            json.WriteNumber("times", problem.Tasks.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteForecast(Utf8JsonWriter json, Timed timed)
    {
        if (timed.Forecast is not { } forecast)
        {
            json.WriteNull("forecast");
            return;
        }

        json.WriteStartObject("forecast");
        WriteTime(json, "p10", forecast.P10);
        WriteTime(json, "p50", forecast.P50);
        WriteTime(json, "p80", forecast.P80);
        WriteTime(json, "p90", forecast.P90);
        json.WriteString("method", forecast.Method == ForecastMethod.Flow ? "flow" : "network");
        json.WriteBoolean("indicative", forecast.IsIndicative);
        json.WriteNumber("iterations", timed.Iterations);
        json.WriteNumber("seed", timed.Seed);
        json.WriteNumber("elapsedMs", Math.Round(timed.Elapsed.TotalMilliseconds, 3));
        json.WriteEndObject();
    }

    /// <summary>The same fields for every task: null where neither durations nor links tell.</summary>
    private static void WriteSchedule(Utf8JsonWriter json, ScheduledTask? task)
    {
        WriteTime(json, "earlyStart", task?.EarlyStart);
        WriteTime(json, "earlyFinish", task?.EarlyFinish);
        WriteTime(json, "lateStart", task?.LateStart);
        WriteTime(json, "lateFinish", task?.LateFinish);
        if (task is null)
        {
            foreach (var name in (string[])["totalSlackMinutes", "freeSlackMinutes", "critical"]) json.WriteNull(name);
            return;
        }

        json.WriteNumber("totalSlackMinutes", task.TotalSlackMinutes);
        json.WriteNumber("freeSlackMinutes", task.FreeSlackMinutes);
        json.WriteBoolean("critical", task.Critical);
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTime? time)
    {
        if (time is { } value) json.WriteString(name, value.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        else json.WriteNull(name);
    }

    private sealed record Timed(PlanForecast? Forecast, int Iterations, ulong Seed, TimeSpan Elapsed);
}
