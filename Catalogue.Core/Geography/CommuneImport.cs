namespace Catalogue.Core.Geography;

/// <summary>What was read of a file of communes.</summary>
/// <param name="Updates">One per commune, by INSEE code.</param>
/// <param name="RowsRead">Rows below the header, blank lines left out.</param>
/// <param name="RowsLoaded">Rows whose postal code was taken.</param>
/// <param name="Problems">What was wrong, by line.</param>
public sealed record CommuneImport(
    IReadOnlyList<CommuneUpdate> Updates,
    int RowsRead,
    int RowsLoaded,
    IReadOnlyList<CommuneImportProblem> Problems);

/// <summary>Something wrong in a row.</summary>
/// <param name="Line">Line of the file, the header being line 1.</param>
/// <param name="Reason">What is wrong, in French.</param>
/// <param name="RowKept">Whether the rest of the row was loaded all the same.</param>
public sealed record CommuneImportProblem(int Line, string Reason, bool RowKept);
