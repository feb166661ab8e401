namespace Catalogue.Core.Search;

/// <summary>One change of the catalogue, as the index has to know it.</summary>
public sealed record IndexChange
{
    private IndexChange(string id, SearchDocument? document)
    {
        Id = id;
        Document = document;
    }

    /// <summary>Reference of the offer that changed.</summary>
    public string Id { get; }

    /// <summary>What is now known of it; null when it is to be forgotten.</summary>
    public SearchDocument? Document { get; }

    /// <summary>The document is new, or replaces the one of the same reference.</summary>
    public static IndexChange Upsert(SearchDocument document) => new(document.Id, document);

    /// <summary>Nothing is to be found under this reference any more. Unknown references are ignored.</summary>
    public static IndexChange Remove(string id) => new(id, null);
}
