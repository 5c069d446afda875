using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using TpmAssistant.Application.Reports;
using TpmAssistant.Cards;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Benchmarks.Parts;

/// <summary>A status report's card, beside copying the finished card token by token.</summary>
public class CardBenchmarks
{
    private static readonly FaceContext Context = new("en-GB", TimeZoneInfo.Utc);

    private StatusReportAnswer _answer = null!;
    private ReadOnlyMemory<byte> _card;

    [GlobalSetup]
    public void Prepare()
    {
        _answer = new StatusReportAnswer(StatusReportBuilder.Build(Plans.Snapshot(200), [], Audience.Team), []);
        _card = Card();
    }

    [Benchmark(Baseline = true)]
    public int Copy()
    {
        var buffer = new ArrayBufferWriter<byte>(_card.Length);
        using var writer = new Utf8JsonWriter(buffer);
        var reader = new Utf8JsonReader(_card.Span);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject: writer.WriteStartObject(); break;
                case JsonTokenType.EndObject: writer.WriteEndObject(); break;
                case JsonTokenType.StartArray: writer.WriteStartArray(); break;
                case JsonTokenType.EndArray: writer.WriteEndArray(); break;
                case JsonTokenType.PropertyName: writer.WritePropertyName(reader.GetString()!); break;
                case JsonTokenType.String: writer.WriteStringValue(reader.GetString()); break;
                default: writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true); break;
            }
        }

        writer.Flush();
        return buffer.WrittenCount;
    }

    [Benchmark]
    public ReadOnlyMemory<byte> Card() => AnswerFaces.Card(_answer, Context).Json;
}
