package eu.alliance.funding.applicant;

import eu.alliance.funding.application.Application;

/** Who besides its consortium and the officers reads an application; the feature that lets them tells. */
public interface Readership {

    /** Whether this request's caller is among them. */
    boolean includes(Application application);
}
