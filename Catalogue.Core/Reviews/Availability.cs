namespace Catalogue.Core.Reviews;

/// <summary>Days on which somebody of the ministry is away: what they have and could not decide in time goes to others.</summary>
public sealed class StaffAbsence
{
    private StaffAbsence()
    {
    }

    /// <param name="id">Its identifier.</param>
    /// <param name="staffId">Who is away.</param>
    /// <param name="from">The first legal day.</param>
    /// <param name="until">The last one.</param>
    public StaffAbsence(Guid id, Guid staffId, DateOnly from, DateOnly until) => (Id, StaffId, From, Until) = (id, staffId, from, until);

    public Guid Id { get; private set; }

    public Guid StaffId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }
}

/// <summary>That somebody of the ministry declared to have an interest in a partner: they get none of its reviews.</summary>
public sealed class ConflictOfInterest
{
    private ConflictOfInterest()
    {
    }

    /// <param name="partnerId">In whom.</param>
    /// <param name="staffId">Who has it.</param>
    /// <param name="declaredAt">When they said so.</param>
    public ConflictOfInterest(Guid partnerId, Guid staffId, DateTimeOffset declaredAt) => (PartnerId, StaffId, DeclaredAt) = (partnerId, staffId, declaredAt);

    public Guid PartnerId { get; private set; }

    public Guid StaffId { get; private set; }

    public DateTimeOffset DeclaredAt { get; private set; }
}
