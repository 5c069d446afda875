using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Functions;
using TpmAssistant.Bot.Turns;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Bot.CommandLine;

/// <summary>Prints function, arguments, confidence, the other steps, and the exact activities that Teams would get.</summary>
internal static class AnswerJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Told told, Asker asker, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteCall(json, told.Call);
            json.WriteNumber("confidence", told.Confidence);
            json.WriteStartArray("steps");
            foreach (var step in told.Steps.SkipLast(1))
            {
                json.WriteStartObject();
                WriteCall(json, step.Call);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("activities");
            foreach (var message in TurnHandler.Messages(told, asker))
            {
                using var activity = JsonDocument.Parse(ActivityWriter.Write(message));
                activity.RootElement.WriteTo(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void WriteCall(Utf8JsonWriter json, FunctionCall? call)
    {
        json.WriteString("function", call?.Name);
        json.WriteStartObject("arguments");
        foreach (var (name, value) in call?.Arguments ?? new Dictionary<string, string>()) json.WriteString(name, value);
        json.WriteEndObject();
    }
}
