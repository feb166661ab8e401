namespace Catalogue.Web.DesignSystem.Pagination;

/// <summary>The pages of a list.</summary>
internal sealed record PaginationOptions
{
    /// <summary>The page shown, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many there are.</summary>
    public required int PageCount { get; init; }

    /// <summary>The address of a page.</summary>
    public required Func<int, string> Address { get; init; }

    /// <summary>What the pages are of, for screen readers.</summary>
    public required string Label { get; init; }
}
