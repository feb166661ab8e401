using System.Collections.Frozen;

namespace Catalogue.Core.Search.Indexing;

/// <summary>
/// An inverted index of some documents, numbered from 0. Never changes once sealed: any number of threads read it.
/// </summary>
internal sealed class Segment
{
    public static Segment Empty { get; } = new SegmentDraft(new IndexTables(Expressions.None)).Seal(statistics: null);

    public int Count => Ids.Length;

    /// <summary>References, by document number.</summary>
    public required string[] Ids { get; init; }

    public required FilterFacts[] Filters { get; init; }

    public required PlaceFacts[] Places { get; init; }

    public required OutletFacts[] Outlets { get; init; }

    public required OrderFacts[] Orders { get; init; }

    public required VisibleTicks[] Visible { get; init; }

    /// <summary>Words in the fields of each document.</summary>
    public required FieldCounts[] Lengths { get; init; }

    /// <summary>Numbers of the services of all documents, one after the other.</summary>
    public required int[] Services { get; init; }

    /// <summary>The documents that have a service, as a set, by number of service; of those it has no document of, none need be here.</summary>
    public required ulong[][] ServiceSets { get; init; }

    /// <summary>The documents that declare to serve a department, by its code.</summary>
    public required FrozenDictionary<string, int[]> ServingDepartment { get; init; }

    /// <summary>The documents that declare to serve everywhere, remotely.</summary>
    public required int[] ServingEverywhere { get; init; }

    /// <summary>The widest radius that a document declares to serve, in kilometres.</summary>
    public required double WidestReachKm { get; init; }

    public required GeoGrid Grid { get; init; }

    /// <summary>Postings by number of term.</summary>
    public required Postings[] Terms { get; init; }

    /// <summary>Number of a term by its stem.</summary>
    public required Dictionary<string, int> TermNumbers { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The statistics its own documents give; a segment beside it is scored with the same.</summary>
    public required Bm25 Statistics { get; init; }

    /// <summary>The words of each document in order, to find phrases.</summary>
    public required TermSequences Sequences { get; init; }

    /// <summary>Stems by number of term.</summary>
    public required string[] Stems { get; init; }

    /// <summary>All that is known of a document but its words.</summary>
    public DocumentFacts this[int document] =>
        new(Ids[document], Filters[document], Places[document], Outlets[document], Orders[document], Visible[document]);

    public Postings? Find(string stem) => TermNumbers.TryGetValue(stem, out var number) ? Terms[number] : null;

    public ReadOnlySpan<int> ServicesOf(in FilterFacts facts) => Services.AsSpan(facts.ServicesStart, facts.ServicesCount);
}
