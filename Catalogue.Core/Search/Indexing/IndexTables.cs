namespace Catalogue.Core.Search.Indexing;

/// <summary>What all segments of an index share.</summary>
/// <param name="expressions">The expressions that documents are indexed by.</param>
internal sealed class IndexTables(Expressions expressions)
{
    public CodeTable Families { get; } = new();

    public CodeTable Services { get; } = new();

    public Expressions Expressions => expressions;
}
