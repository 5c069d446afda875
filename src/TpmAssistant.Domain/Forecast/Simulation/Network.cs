namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>A network as a kernel reads it: tasks in an order in which each comes after all it waits for, links as ranges of one array.</summary>
internal sealed class Network
{
    /// <summary>How each task's duration spreads.</summary>
    public required Shape[] Shapes { get; init; }

    /// <summary>Where each task's incoming links begin; one more entry than tasks.</summary>
    public required int[] FirstIn { get; init; }

    /// <summary>The task that each incoming link comes from.</summary>
    public required int[] From { get; init; }

    /// <summary>The tables that the shapes name, one after the other.</summary>
    public float[] Tables { get; init; } = [];

    /// <summary>The groups of tasks whose last finish is sampled; the first is the whole.</summary>
    public required int[][] Targets { get; init; }

    /// <summary>What is not plain about it; <see langword="null"/> for finish-to-start links alone, without lags, on one calendar, free of dates.</summary>
    public Rules? Rules { get; init; }

    /// <summary>How many tasks.</summary>
    public int Count => Shapes.Length;

    /// <summary>Whether every shape is a triangle.</summary>
    public bool IsTriangular => Tables.Length == 0;
}
